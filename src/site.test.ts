import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editUrl, newFileUrl, reportUrl, siteFromEnvironment } from './site.ts';

test('without any host the site is on this machine, and no repository is made up', () => {
  assert.deepEqual(siteFromEnvironment({}), { origin: 'http://127.0.0.1:4321', base: '/', repository: undefined, branch: 'main' });
});

test('a fork on GitHub is published below its name, and links to itself', () => {
  assert.deepEqual(siteFromEnvironment({ GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'Some-One/catalog', GITHUB_REF_NAME: 'main' }), {
    origin: 'https://some-one.github.io',
    base: '/catalog/',
    repository: 'https://github.com/Some-One/catalog',
    branch: 'main',
  });
});

test('a repository that is named after its host is published at the root', () => {
  const { origin, base } = siteFromEnvironment({ GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'some/Some.github.io' });
  assert.equal(origin + base, 'https://some.github.io/');
});

test('the common hosts are understood', () => {
  const cases: [Record<string, string>, string, string | undefined][] = [
    [{ NETLIFY: 'true', URL: 'https://a.netlify.app', REPOSITORY_URL: 'git@github.com:a/b.git' }, 'https://a.netlify.app/', 'https://github.com/a/b'],
    [{ CF_PAGES_URL: 'https://a.pages.dev' }, 'https://a.pages.dev/', undefined],
    [{ CF_PAGES_URL: 'https://373f31e2.a.pages.dev' }, 'https://a.pages.dev/', undefined],
    [{ READTHEDOCS_CANONICAL_URL: 'https://a.readthedocs.io/en/latest/', READTHEDOCS_GIT_CLONE_URL: 'https://github.com/a/b.git' }, 'https://a.readthedocs.io/en/latest/', 'https://github.com/a/b'],
    [{ VERCEL_PROJECT_PRODUCTION_URL: 'a.vercel.app', VERCEL_GIT_PROVIDER: 'github', VERCEL_GIT_REPO_OWNER: 'a', VERCEL_GIT_REPO_SLUG: 'b' }, 'https://a.vercel.app/', 'https://github.com/a/b'],
    [{ CI_PAGES_URL: 'https://a.gitlab.io/b', CI_PROJECT_URL: 'https://gitlab.com/a/b' }, 'https://a.gitlab.io/b/', 'https://gitlab.com/a/b'],
    [{ SITE_URL: 'https://models.example/', GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'a/b' }, 'https://models.example/', 'https://github.com/a/b'],
    [{ BASE_PATH: 'some-repo' }, 'http://127.0.0.1:4321/some-repo/', undefined],
  ];
  for (const [environment, address, repository] of cases) {
    const site = siteFromEnvironment(environment);
    assert.equal(site.origin + site.base, address);
    assert.equal(site.repository, repository);
  }
});

test('an address that can not be one stops the build with its name', () => {
  const cases: [Record<string, string>, string][] = [
    [{ SITE_URL: 'models' }, 'SITE_URL: "models" is not a web address. It looks like https://someone.github.io/catalog/'],
    [{ SITE_URL: 'javascript:alert(1)' }, 'SITE_URL: "javascript:alert(1)" is not a web address. It looks like https://someone.github.io/catalog/'],
    [{ SITE_URL: ' https://models.example/' }, 'SITE_URL: " https://models.example/" is not a web address. It looks like https://someone.github.io/catalog/'],
    [{ SITE_URL: 'http://models.example/' }, 'SITE_URL: "http://models.example/" has to begin with https://. Only this machine may do without.'],
    [{ CI_PAGES_URL: 'https://a.gitlab.io/%20' }, 'CI_PAGES_URL: "/%20" is not a path. Use letters, digits, “-”, “.” and “/”.'],
    [{ BASE_PATH: '/a b/' }, 'BASE_PATH: "/a b/" is not a path. Use letters, digits, “-”, “.” and “/”.'],
    [{ BASE_PATH: '/../x' }, 'BASE_PATH: "/../x" is not a path. Use letters, digits, “-”, “.” and “/”.'],
    [{ BASE_PATH: 'a//b' }, 'BASE_PATH: "a//b" is not a path. Use letters, digits, “-”, “.” and “/”.'],
    [{ CI_PROJECT_URL: 'http://git.example/a/b' }, 'CI_PROJECT_URL: "http://git.example/a/b" has to begin with https://. Only this machine may do without.'],
  ];
  for (const [environment, message] of cases) assert.throws(() => siteFromEnvironment(environment), { message });
});

test('an address with a password is refused, and the password is not repeated', () => {
  for (const address of ['https://user:token@github.com/a/b', 'https://token@github.com/a/b', 'https://user:token@host:bad/a']) {
    for (const name of ['SITE_URL', 'REPOSITORY_URL']) {
      assert.throws(() => siteFromEnvironment({ [name]: address }), { message: `${name} is not a public address: it has a user name or a password in it.` });
    }
  }
});

test('a pull request leads to the branch that it goes to', () => {
  assert.equal(siteFromEnvironment({ GITHUB_BASE_REF: 'main', GITHUB_REF_NAME: '12/merge' }).branch, 'main');
});

test('links to the repository name the entry', () => {
  const site = siteFromEnvironment({ REPOSITORY_URL: 'https://github.com/a/b' });
  assert.equal(editUrl(site, 'content/models/opt.md'), 'https://github.com/a/b/edit/main/content/models/opt.md');
  assert.equal(newFileUrl(site, 'content/models/'), 'https://github.com/a/b/new/main/content/models/');
  assert.equal(reportUrl(site, 'R&D <1B', 'content/models/x.md'), 'https://github.com/a/b/issues/new?template=mistake.yml&title=Mistake+in+R%26D+%3C1B&entry=content%2Fmodels%2Fx.md');
  assert.equal(editUrl({ ...site, branch: 'fix/#1' }, 'content/models/opt.md'), 'https://github.com/a/b/edit/fix/%231/content/models/opt.md');
});

test('links to GitLab go where GitLab keeps its pages', () => {
  const site = siteFromEnvironment({ CI_PROJECT_URL: 'https://gitlab.com/a/b' });
  assert.equal(editUrl(site, 'content/models/opt.md'), 'https://gitlab.com/a/b/-/edit/main/content/models/opt.md');
  assert.equal(reportUrl(site, 'OPT', 'content/models/opt.md'), 'https://gitlab.com/a/b/-/issues/new?issue%5Btitle%5D=Mistake+in+OPT&issue%5Bdescription%5D=content%2Fmodels%2Fopt.md');
});
