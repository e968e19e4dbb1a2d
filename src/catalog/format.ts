/** Figures and dates as people read them. */

const integer = new Intl.NumberFormat('en-US');

/** @example formatInteger(52000) // '52,000' */
export const formatInteger = (value: number): string => integer.format(value);

/** A count with its unit, three significant digits. @example formatParameters(6_738_415_616) // '6.74B' */
export function formatParameters(count: number): string {
  for (const [unit, size] of [['T', 1e12], ['B', 1e9], ['M', 1e6], ['K', 1e3]] as const) {
    // 999.6M is a billion once it is rounded.
    if (count >= size * 0.9995) return `${threeDigits(count / size)}${unit}`;
  }
  return String(count);
}

/** Context lengths are powers of two more often than not. @example formatContext(131072) // '128K' */
export function formatContext(tokens: number): string {
  if (tokens >= 1024 ** 2 && tokens % 1024 ** 2 === 0) return `${tokens / 1024 ** 2}M`;
  if (tokens >= 1e6) return `${threeDigits(tokens / 1e6)}M`;
  if (tokens >= 1024 && tokens % 1024 === 0) return `${tokens / 1024}K`;
  if (tokens >= 10_000 && tokens % 1000 === 0) return `${tokens / 1000}K`;
  return formatInteger(tokens);
}

/** Decimal units, as files and graphics cards are labelled. @example formatBytes(4_120_000_000) // '4.1 GB' */
export function formatBytes(bytes: number): string {
  for (const [unit, size] of [['TB', 1e12], ['GB', 1e9], ['MB', 1e6], ['kB', 1e3]] as const) {
    if (bytes >= size * 0.95) {
      const value = bytes / size;
      return `${value < 99.95 ? value.toFixed(1) : Math.round(value)} ${unit}`;
    }
  }
  return `${bytes} B`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** As precise as the date is. @example formatDate('2023-02-24') // '24 Feb 2023'; formatDate('2023-02') // 'Feb 2023' */
export function formatDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  return [day && Number(day), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** Smallest and largest. @example formatRange([1, 7, 3], String) // '1–7' */
export function formatRange(values: readonly number[], format: (value: number) => string): string | undefined {
  if (values.length === 0) return undefined;
  const [low, high] = [format(Math.min(...values)), format(Math.max(...values))];
  return low === high ? low : `${low}–${high}`;
}

const threeDigits = (value: number): string => String(Number(value.toPrecision(3)));

// “en” is fixed, so the words don't depend on the machine that builds the site.
const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });
const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });

/** @example languageName('zh') // 'Chinese' */
export const languageName = (code: string): string => languages.of(code) ?? code;

/** @example countryName('US') // 'United States' */
export const countryName = (code: string): string => regions.of(code) ?? code;
