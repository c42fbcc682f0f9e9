import type { NetworkInterfaceInfo } from 'node:os'

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>

/** Networks of machines inside this one, and tunnels: no phone is on them. */
const notForPhones = /^(docker|br-|veth|virbr|vmnet|vboxnet|vethernet|tun|tap|utun|wg|zt|tailscale)/i

/** Addresses of homes and offices, the likeliest first. Any other may be reached from the whole internet. */
const atHome = [/^192\.168\./, /^10\./, /^172\.(1[6-9]|2\d|3[01])\./] as const

/** The address under which a phone in the same network reaches this machine; undefined where there is none. */
export function lanAddress(interfaces: Interfaces): string | undefined {
  const known = Object.entries(interfaces).filter(([name]) => !notForPhones.test(name))
  const addresses = known
    .flatMap(([, infos]) => infos ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
  return atHome.flatMap(form => addresses.filter(address => form.test(address)))[0]
}
