import assert from 'node:assert/strict';
import { test } from 'node:test';
import { redirectPage } from './redirects.ts';

test('a former address leads on, and says where to', () => {
  const html = redirectPage({ from: '/base/models/llama-1/', to: '/base/models/llama/', name: 'LLaMA' }, 'https://catalog.example');
  assert.match(html, /<meta http-equiv="refresh" content="0; url=\/base\/models\/llama\/">/);
  assert.match(html, /<link rel="canonical" href="https:\/\/catalog\.example\/base\/models\/llama\/">/);
  assert.match(html, /<a href="\/base\/models\/llama\/">LLaMA<\/a>/);
});

test('a name stays text', () => {
  const html = redirectPage({ from: '/models/x/', to: '/models/y/', name: `</title><script>alert('1')</script>"&` }, 'https://catalog.example');
  assert.equal(html.includes('<script'), false);
  assert.match(html, /<title>Moved: &lt;\/title&gt;&lt;script&gt;alert\(&#39;1&#39;\)&lt;\/script&gt;&quot;&amp;<\/title>/);
});
