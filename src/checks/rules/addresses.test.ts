import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryOf, found } from '../testing.ts';
import { addressFault, addresses } from './addresses.ts';

test('addresses that mislead, leak or lead nowhere are refused', () => {
  const cases: [string, RegExp][] = [
    ['http://example.org', /does not start with “https:\/\/”/],
    ['https://user:password@github.com/a', /has a user name in it/],
    ['https://github.com@evil.org/', /has a user name in it/],
    ['https://github.com\\@evil.org/', /a backslash/],
    ['https://localhost/x', /public host/],
    ['https://127.0.0.1/x', /public host/],
    ['https://[::1]/x', /public host/],
    ['https://0x7f.1/', /public host/],
    ['https://192.168.1.1/', /public host/],
    ['https://printer.local/', /public host/],
    ['https://intranet/', /public host/],
    ['https://example.org./', /public host/],
    ['https://example.org:8443/', /names a port/],
    ['https://аpple.com/', /other letters/],
    ['https://xn--pple-43d.com/', /other letters/],
    ['https://example.org/\u202etxt.exe', /invisible character/],
    ['https://example.org/a b', /has a space/],
    ['https://example.org/?utm_source=x', /tracking parameter "utm_source"/],
    [`https://example.org/${'x'.repeat(500)}`, /The address has 520 characters; 500 are allowed/],
  ];
  for (const [address, message] of cases) assert.match(addressFault(address)?.message ?? 'accepted', message, address);
});

test('honest addresses pass', () => {
  for (const address of ['https://arxiv.org/abs/2302.13971', 'https://huggingface.co/Qwen/Qwen2.5-7B#usage', 'https://a.b.co.uk/x?id=5&lang=en', 'https://zh.wikipedia.org/wiki/通义千问', 'https://example.org/a%20b_(c)']) {
    assert.equal(addressFault(address), undefined, address);
  }
});

test('the line and the field of an address are told', () => {
  assert.deepEqual(found(addresses, entryOf('models', 'opt', 'links:\n  paper: https://localhost/x')), [
    '3 Paper (links.paper): "https://localhost/x" does not lead to a public host. | Link to a page that every reader can open.',
  ]);
});
