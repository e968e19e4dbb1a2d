/** Devices that people run models on, with their memory. */

export interface Device {
  id: string;
  label: string;
  /** In the units of its label: 1 GB here is 1024³ bytes, as memory is made. */
  gigabytes: number;
}

export interface DeviceGroup {
  title: string;
  devices: readonly Device[];
  /** How much of the memory a model can have; absent: all of it. */
  share?: (gigabytes: number) => number;
}

const device = (name: string, ...sizes: number[]): Device[] =>
  sizes.map((gigabytes) => ({
    id: `${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${gigabytes}`,
    label: `${name}, ${gigabytes} GB`,
    gigabytes,
  }));

/**
 * Graphics cards, accelerators and Apple’s chips with their memory:
 * https://github.com/huggingface/huggingface.js/blob/fe42e68017ffc76d09922ea8f9b38a6964345710/packages/tasks/src/hardware.ts
 * and hardware-nvidia.ts, hardware-amd.ts beside it. Phones: https://androidauthority.com/pixel-9a-gemini-model-3536829
 *
 * A Mac’s GPU may take two thirds of the memory up to 36 GB and three quarters above: llama.cpp prints 5,461 MB on 8 GB,
 * 10,923 MB on 16 GB and 21,845 MB on 32 GB (https://github.com/ggml-org/llama.cpp/issues/5207,
 * https://github.com/abetlen/llama-cpp-python/issues/687, https://github.com/ggml-org/llama.cpp/pull/2011)
 * and about 49 GB on 64 GB (https://github.com/ggml-org/llama.cpp/issues/1870).
 * Where the system and other programs share the memory, leaving them a quarter is our own assumption.
 */
export const DEVICE_GROUPS: readonly DeviceGroup[] = [
  {
    title: 'NVIDIA GeForce',
    devices: [
      ...device('RTX 5090', 32),
      ...device('RTX 5080', 16),
      ...device('RTX 5070 Ti', 16),
      ...device('RTX 5070', 12),
      ...device('RTX 5060 Ti', 16, 8),
      ...device('RTX 5060', 8),
      ...device('RTX 4090', 24),
      ...device('RTX 4080', 16),
      ...device('RTX 4070', 12),
      ...device('RTX 4060 Ti', 16, 8),
      ...device('RTX 4060', 8),
      ...device('RTX 3090', 24),
      ...device('RTX 3080', 12, 10),
      ...device('RTX 3070', 8),
      ...device('RTX 3060', 12, 8),
      ...device('RTX 2080 Ti', 11),
      ...device('RTX 2060', 6),
      ...device('GTX 1660', 6),
    ],
  },
  {
    title: 'NVIDIA for workstations and servers',
    devices: [
      ...device('B300', 288),
      ...device('B200', 192),
      ...device('H200', 141),
      ...device('H100', 80),
      ...device('A100', 80, 40),
      ...device('RTX PRO 6000', 96),
      ...device('RTX 6000 Ada', 48),
      ...device('RTX A6000', 48),
      ...device('L40S', 48),
      ...device('L4', 24),
      ...device('A10', 24),
      ...device('V100', 32, 16),
      ...device('T4', 16),
      ...device('DGX Spark (GB10)', 128),
      ...device('Jetson AGX Orin', 64, 32),
      ...device('Jetson Orin Nano', 8),
    ],
  },
  {
    title: 'AMD and Intel',
    devices: [
      ...device('AMD MI300X', 192),
      ...device('AMD RX 9070 XT', 16),
      ...device('AMD RX 7900 XTX', 24),
      ...device('AMD RX 7900 XT', 20),
      ...device('AMD RX 7800 XT', 16),
      ...device('AMD RX 6700 XT', 12),
      ...device('AMD Radeon PRO W7900', 48),
      ...device('Intel Arc B580', 12),
      ...device('Intel Arc A770', 16),
    ],
  },
  {
    title: 'Apple silicon',
    share: (gigabytes) => (gigabytes <= 36 ? 2 / 3 : 3 / 4),
    devices: [
      ...device('Mac with M1 to M3', 8, 16, 24),
      ...device('Mac with M4 or M5', 16, 24, 32),
      ...device('Mac with M1 Pro or M2 Pro', 16, 32),
      ...device('Mac with M3 Pro', 18, 36),
      ...device('Mac with M4 Pro', 24, 48, 64),
      ...device('Mac with M3 Max', 36, 48, 64, 96, 128),
      ...device('Mac with M4 Max or M5 Max', 36, 48, 64, 128),
      ...device('Mac with M2 Ultra', 64, 128, 192),
      ...device('Mac with M3 Ultra', 96, 256, 512),
    ],
  },
  {
    title: 'Plain memory and phones',
    share: () => 3 / 4,
    devices: [
      ...device('Ryzen AI Max+ 395', 64, 96, 128),
      ...device('Computer without GPU', 8, 16, 32, 64, 128, 256, 512),
      ...device('Pixel 9 Pro', 16),
      ...device('Pixel 9', 12),
      ...device('Pixel 9a', 8),
      ...device('Other phone', 4, 6, 8, 12, 16),
    ],
  },
];

const GIGABYTE = 1024 ** 3;

/** Bytes that a model can have on a device, or undefined if there is no such device. */
export function deviceBytes(id: string): number | undefined {
  for (const { devices, share } of DEVICE_GROUPS) {
    const found = devices.find((candidate) => candidate.id === id);
    if (found) return found.gigabytes * GIGABYTE * (share?.(found.gigabytes) ?? 1);
  }
  return undefined;
}

/** Bytes of so many gigabytes of memory. */
export const gigabytes = (count: number): number => count * GIGABYTE;
