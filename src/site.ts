/** What the site is called, where it is published, and where its source is. */

export const SITE_NAME = 'Open LLM Catalog';
export const SITE_DESCRIPTION =
  'A catalog of open large language models and the tools that run them: sizes, licenses in plain words, memory and commands. Every fact names the page it was read on.';

export interface Site {
  /** Address of the site without its path. @example 'https://someone.github.io' */
  origin: string;
  /** Path of the site; begins and ends with “/”. */
  base: string;
  /** Address of the repository; undefined where none is known. @example 'https://github.com/someone/catalog' */
  repository: string | undefined;
  branch: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The site's address, base path and repository, from what the common hosts set for a build, so that a fork publishes
 * without editing a file. SITE_URL, BASE_PATH, REPOSITORY_URL and BRANCH say it outright. Throws on an address that can't be one.
 */
export function siteFromEnvironment(environment: Environment): Site {
  const repository = repositoryOf(environment);
  const address = addressOf(environment, repository);
  const url = parse('SITE_URL', address);
  return {
    origin: url.origin,
    base: pathOf(environment['BASE_PATH'] ?? url.pathname),
    repository,
    branch: environment['BRANCH'] || environment['GITHUB_BASE_REF'] || environment['GITHUB_REF_NAME'] || environment['CF_PAGES_BRANCH'] || environment['VERCEL_GIT_COMMIT_REF'] || environment['CI_DEFAULT_BRANCH'] || 'main',
  };
}

function repositoryOf(environment: Environment): string | undefined {
  const { REPOSITORY_URL, GITHUB_REPOSITORY, GITHUB_SERVER_URL = 'https://github.com', CI_PROJECT_URL, VERCEL_GIT_PROVIDER, VERCEL_GIT_REPO_OWNER, VERCEL_GIT_REPO_SLUG } = environment;
  const found =
    REPOSITORY_URL ||
    (GITHUB_REPOSITORY && `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}`) ||
    CI_PROJECT_URL ||
    (VERCEL_GIT_PROVIDER === 'github' && VERCEL_GIT_REPO_OWNER && VERCEL_GIT_REPO_SLUG && `https://github.com/${VERCEL_GIT_REPO_OWNER}/${VERCEL_GIT_REPO_SLUG}`) ||
    undefined;
  if (!found) return undefined;
  // Netlify gives the address that git uses.
  const plain = found.replace(/^git@([^:]+):/, 'https://$1/').replace(/\.git$/, '').replace(/\/$/, '');
  const { protocol, username, href } = parse('REPOSITORY_URL', plain);
  // The value may hold a token, so it is not repeated.
  if (protocol !== 'https:' || username) throw new Error('REPOSITORY_URL is not a public address: it has to begin with https:// and must not have a user name in it.');
  return href.replace(/\/$/, '');
}

/** Address with path. Without any host it is this machine, as `npm start` serves it. */
function addressOf(environment: Environment, repository: string | undefined): string {
  const { SITE_URL, URL: netlify, CF_PAGES_URL, VERCEL_PROJECT_PRODUCTION_URL, CI_PAGES_URL, GITHUB_ACTIONS } = environment;
  const found = SITE_URL || (environment['NETLIFY'] && netlify) || CF_PAGES_URL || (VERCEL_PROJECT_PRODUCTION_URL && `https://${VERCEL_PROJECT_PRODUCTION_URL}`) || CI_PAGES_URL;
  if (found) return found;
  return GITHUB_ACTIONS && repository ? githubPages(repository) : 'http://127.0.0.1:4321';
}

/** https://docs.github.com/pages: a repository named after its host is served at the root, others below their name. */
function githubPages(repository: string): string {
  const [owner = '', name = ''] = new URL(repository).pathname.slice(1).split('/');
  const host = `${owner.toLowerCase()}.github.io`;
  return name.toLowerCase() === host ? `https://${host}/` : `https://${host}/${name}/`;
}

/** @example pathOf('some-repo') // '/some-repo/' */
function pathOf(path: string): string {
  const inner = path.replace(/^\/+|\/+$/g, '');
  if (!/^[\w.~/-]*$/.test(inner) || inner.split('/').includes('..')) throw new Error(`BASE_PATH: ${JSON.stringify(path)} is not a path. Use letters, digits, “-”, “.” and “/”.`);
  return inner ? `/${inner}/` : '/';
}

function parse(name: string, address: string): URL {
  try {
    const url = new URL(address);
    if (url.protocol === 'https:' || url.protocol === 'http:') return url;
  } catch {
    // Told below, with the address.
  }
  throw new Error(`${name}: ${JSON.stringify(address)} is not a web address. It looks like https://someone.github.io/catalog/`);
}

/** GitHub's editor on a file; it makes a fork for those who may not write. */
export const editUrl = ({ repository, branch }: Site, file: string): string => `${repository}/edit/${branch}/${file}`;

/** GitHub's page for a new file in a folder. */
export const newFileUrl = ({ repository, branch }: Site, folder: string): string => `${repository}/new/${branch}/${folder}`;

/** GitHub's form for a mistake, with the entry filled in. */
export const reportUrl = ({ repository }: Site, name: string, file: string): string =>
  `${repository}/issues/new?${new URLSearchParams({ template: 'mistake.yml', title: `Mistake in ${name}`, entry: file })}`;
