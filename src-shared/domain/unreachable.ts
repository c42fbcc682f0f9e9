/** Closes a switch over a union: a new member then fails the type-check here. Throws if data got past the types. */
export function unreachable(member: never): never {
  throw new Error(`Not foreseen: ${JSON.stringify(member)}`)
}
