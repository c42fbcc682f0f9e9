import { randomBytes } from 'node:crypto'

/**
 * What every platform has: a clock, posts, secrets, and settings that a test may change.
 * The clock runs with the real one, `advance`d as tests say, until a test sets `clock` (milliseconds since 1970): then it stands still but for `advance`.
 */
export function makeWorld(defaults) {
  const usual = { clock: null, ...defaults }
  let ahead = 0
  let last = 0
  const world = {
    setting: { ...usual },
    /** Everything that was ever published, in order; `hash` is the sha-256 of the film's bytes in hex. */
    posts: [],
    /** Every token, code and upload address handed out: none of them may turn up in a log, a database or an error. */
    secrets: [],
    now: () => (world.setting.clock ?? Date.now()) + ahead,
    advance: ms => {
      ahead += ms
    },
    set: given => {
      if ('clock' in given) ahead = 0
      world.setting = { ...world.setting, ...given }
    },
    reset: () => {
      world.setting = { ...usual }
      world.posts.length = 0
      world.secrets.length = 0
      ahead = 0
    },
    /** A number that no other thing of this process has. */
    next: () => {
      last += 1
      return last
    },
    /** @param {string} kind a word to know it by: `access`, `upload` */
    secret: kind => {
      const made = `FAKE-SECRET-${kind}-${randomBytes(16).toString('hex')}`
      world.secrets.push(made)
      return made
    },
    /**
     * A post goes out. Called at the very moment that cannot be taken back.
     * @param {{ id: string, account: string, hash: string, bytes: number, text: string }} post and whatever else the platform keeps of it
     */
    publish: post => {
      const made = { at: world.now(), ...post }
      world.posts.push(made)
      return made
    },
  }
  return world
}
