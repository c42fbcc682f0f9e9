/** Pages that we send people to in their own browser, by what they are for. */
const hosts = { help: ['ffmpeg.org'] } as const
export type LinkKind = keyof typeof hosts

/** Whether a link may leave the app: https, a host on the list of its kind, and no room to carry anything out in. */
export function mayOpen(kind: LinkKind, link: string): boolean {
  if (!URL.canParse(link)) return false
  const { protocol, hostname, port, username, password, search, hash } = new URL(link)
  const isBare = [port, username, password, search, hash].every(part => part === '')
  return protocol === 'https:' && isBare && hosts[kind].some(host => host === hostname)
}
