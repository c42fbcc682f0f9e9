/** Plain data with the fields of its objects in the order of their names: a schema puts fields in an order of its own, so order must not count. */
export function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]) => [name, inOrder(one)]),
  )
}

/** Plain data as a text that equal data share. */
export const textOf = (value: unknown): string => JSON.stringify(inOrder(value))

export const isSame = (one: unknown, other: unknown): boolean => textOf(one) === textOf(other)
