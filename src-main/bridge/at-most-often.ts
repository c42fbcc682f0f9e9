/**
 * Lets through ten values a second at most, since nobody sees more, and the last one always.
 * @param isLast whether a value is the end
 * @param apart milliseconds between two of them
 */
export function atMostOften<T>(
  tell: (value: T) => void,
  isLast: (value: T) => boolean,
  apart = 100,
): (value: T) => void {
  let last = -apart
  return value => {
    const now = performance.now()
    if (now - last < apart && !isLast(value)) return
    last = now
    tell(value)
  }
}
