const mostParts = 1_000_000
const deepest = 20

const isPlainObject = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function countParts(value: unknown, left: number, depth: number): number {
  if (typeof value !== 'object' || value === null) return left - 1
  if (depth > deepest || !(Array.isArray(value) || isPlainObject(value))) return -1
  let rest = left - 1
  for (const part of Object.values(value)) {
    rest = countParts(part, rest, depth + 1)
    if (rest < 0) return rest
  }
  return rest
}

/**
 * Whether a value is objects, lists and primitives only, at most a million of them and 20 deep. A schema looks at every key of what it
 * gets: a typed array of 200 MB would keep it busy for a minute.
 */
export const isPlainData = (value: unknown): boolean => countParts(value, mostParts, 0) >= 0
