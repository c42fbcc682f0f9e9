/** Pages that we send people to in their own browser, by what they are for. */
const hosts = { help: ['ffmpeg.org'] } as const
export type LinkKind = keyof typeof hosts

const isBare = ({ port, username, password, hash }: URL): boolean =>
  [port, username, password, hash].every(part => part === '')

/** Whether a link may leave the app: https, a host on the list of its kind, and no room to carry anything out in. */
export function mayOpen(kind: LinkKind, link: string): boolean {
  if (!URL.canParse(link)) return false
  const url = new URL(link)
  const isListed = hosts[kind].some(host => host === url.hostname)
  return url.protocol === 'https:' && isListed && isBare(url) && url.search === ''
}

/**
 * Whether a page for signing in may be opened: one of the origins that people sign in at. What it carries is a query that main built
 * itself.
 * @param origins of the providers' pages for people; in tests on this machine
 */
export function maySignInAt(link: string, origins: readonly string[]): boolean {
  if (!URL.canParse(link)) return false
  const url = new URL(link)
  return origins.includes(url.origin) && url.username === '' && url.password === '' && url.hash === ''
}
