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

/** A value, and the variable that it came from. */
type Found = [name: string, value: string];

/**
 * The site's address, base path and repository, from what the common hosts set for a build, so that a fork publishes
 * without editing a file. SITE_URL, BASE_PATH, REPOSITORY_URL and BRANCH say it outright. Throws on an address that can't be one.
 */
export function siteFromEnvironment(environment: Environment): Site {
  const repository = repositoryOf(environment);
  const { BASE_PATH } = environment;
  const [name, address] = addressOf(environment, repository);
  const url = webAddress(name, address);
  return {
    origin: url.origin,
    base: BASE_PATH === undefined ? pathOf(name, url.pathname) : pathOf('BASE_PATH', BASE_PATH),
    repository,
    branch: branchOf(environment),
  };
}

function repositoryOf(environment: Environment): string | undefined {
  const { REPOSITORY_URL, GITHUB_REPOSITORY, GITHUB_SERVER_URL = 'https://github.com', CI_PROJECT_URL, READTHEDOCS_GIT_CLONE_URL, VERCEL_GIT_PROVIDER, VERCEL_GIT_REPO_OWNER, VERCEL_GIT_REPO_SLUG } = environment;
  const found = first(
    ['REPOSITORY_URL', REPOSITORY_URL],
    ['GITHUB_REPOSITORY', GITHUB_REPOSITORY && `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}`],
    ['CI_PROJECT_URL', CI_PROJECT_URL],
    ['READTHEDOCS_GIT_CLONE_URL', READTHEDOCS_GIT_CLONE_URL],
    ['VERCEL_GIT_REPO_SLUG', VERCEL_GIT_PROVIDER === 'github' && VERCEL_GIT_REPO_OWNER && VERCEL_GIT_REPO_SLUG && `https://github.com/${VERCEL_GIT_REPO_OWNER}/${VERCEL_GIT_REPO_SLUG}`],
  );
  if (!found) return undefined;
  const [name, address] = found;
  // Netlify and Read the Docs give the address that git uses.
  const plain = address.replace(/^git@([^:]+):/, 'https://$1/').replace(/\/$/, '').replace(/\.git$/, '');
  const { origin, pathname } = webAddress(name, plain);
  return `${origin}${pathname}`.replace(/\/$/, '');
}

/** Address with path. Without any host it is this machine, as `npm start` serves it. */
function addressOf(environment: Environment, repository: string | undefined): Found {
  const { SITE_URL, NETLIFY, URL: netlify, CF_PAGES_URL, VERCEL_PROJECT_PRODUCTION_URL, CI_PAGES_URL, READTHEDOCS_CANONICAL_URL, GITHUB_ACTIONS } = environment;
  return (
    first(
      ['SITE_URL', SITE_URL],
      ['URL', NETLIFY && netlify],
      // Cloudflare names this one deployment; the site itself is the same address without the number.
      ['CF_PAGES_URL', CF_PAGES_URL?.replace(/^https:\/\/[0-9a-f]{8}\.(?=[\w-]+\.pages\.dev)/, 'https://')],
      ['VERCEL_PROJECT_PRODUCTION_URL', VERCEL_PROJECT_PRODUCTION_URL && `https://${VERCEL_PROJECT_PRODUCTION_URL}`],
      ['CI_PAGES_URL', CI_PAGES_URL],
      ['READTHEDOCS_CANONICAL_URL', READTHEDOCS_CANONICAL_URL],
      ['GITHUB_REPOSITORY', GITHUB_ACTIONS && repository && githubPages(repository)],
    ) ?? ['SITE_URL', 'http://127.0.0.1:4321']
  );
}

/** The branch that a change goes to; a pull request's is the one it asks to be merged into. */
function branchOf(environment: Environment): string {
  const names = ['BRANCH', 'GITHUB_BASE_REF', 'GITHUB_REF_NAME', 'CF_PAGES_BRANCH', 'VERCEL_GIT_COMMIT_REF', 'CI_DEFAULT_BRANCH'];
  return names.map((name) => environment[name]).find((branch) => branch) ?? 'main';
}

/** The first that is set. */
function first(...candidates: [name: string, value: string | false | undefined][]): Found | undefined {
  return candidates.find((candidate): candidate is Found => Boolean(candidate[1]));
}

/** https://docs.github.com/pages: a repository named after its host is served at the root, others below their name. */
function githubPages(repository: string): string {
  const [owner = '', name = ''] = new URL(repository).pathname.slice(1).split('/');
  const host = `${owner.toLowerCase()}.github.io`;
  return name.toLowerCase() === host ? `https://${host}/` : `https://${host}/${name}/`;
}

/** @example pathOf('BASE_PATH', 'some-repo') // '/some-repo/' */
function pathOf(name: string, path: string): string {
  const inner = path.replace(/^\/+|\/+$/g, '');
  const names = inner === '' ? [] : inner.split('/');
  if (!names.every((part) => /^[\w.~-]+$/.test(part) && !/^\.{1,2}$/.test(part))) throw new Error(`${name}: ${JSON.stringify(path)} is not a path. Use letters, digits, “-”, “.” and “/”.`);
  return inner ? `/${inner}/` : '/';
}

function webAddress(name: string, address: string): URL {
  const url = URL.canParse(address) && !/\s/.test(address) ? new URL(address) : undefined;
  // What may hold a password is not repeated: build logs are public.
  if (url?.username || url?.password || address.includes('@')) throw new Error(`${name} is not a public address: it has a user name or a password in it.`);
  if (url?.protocol === 'https:') return url;
  if (url?.protocol !== 'http:') throw new Error(`${name}: ${JSON.stringify(address)} is not a web address. It looks like https://someone.github.io/catalog/`);
  if (['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)) return url;
  throw new Error(`${name}: ${JSON.stringify(address)} has to begin with https://. Only this machine may do without.`);
}

/** Branches and files may hold “#” and “%”. */
const inPath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

const onGitLab = (repository: string | undefined): boolean => /^https:\/\/gitlab\./.test(repository ?? '');

/** GitLab keeps its own pages below “-”, GitHub beside the files. */
const pagesOf = (repository: string | undefined): string => (onGitLab(repository) ? `${repository}/-` : `${repository}`);

/** The host's editor on a file; GitHub makes a fork for those who may not write. */
export const editUrl = ({ repository, branch }: Site, file: string): string => `${pagesOf(repository)}/edit/${inPath(branch)}/${inPath(file)}`;

/** The host's page for a new file in a folder. */
export const newFileUrl = ({ repository, branch }: Site, folder: string): string => `${pagesOf(repository)}/new/${inPath(branch)}/${inPath(folder)}`;

/** The form for a mistake, with the entry filled in. */
export const reportUrl = ({ repository }: Site, name: string, file: string): string => {
  const title = `Mistake in ${name}`;
  const form = onGitLab(repository) ? { 'issue[title]': title, 'issue[description]': file } : { template: 'mistake.yml', title, entry: file };
  return `${pagesOf(repository)}/issues/new?${new URLSearchParams(form)}`;
};
