// Small SVG drawing kit for the sample clips. Every random choice is seeded, so a second run draws the same picture.

/** Numbers in 0..1, the same row for the same seed (mulberry32). */
export function seededRandom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export const picture = (width, height, body) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${body}</svg>`

const stops = colours =>
  colours
    .map(([at, colour, opacity = 1]) => `<stop offset="${at}" stop-color="${colour}" stop-opacity="${opacity}"/>`)
    .join('')

export const verticalGradient = (id, colours) =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stops(colours)}</linearGradient>`

export const radialGradient = (id, colours) => `<radialGradient id="${id}">${stops(colours)}</radialGradient>`

export const blur = (id, amount) =>
  `<filter id="${id}" x="-200%" y="-200%" width="500%" height="500%"><feGaussianBlur stdDeviation="${amount}"/></filter>`

/** Star dots: many faint, few bright, slightly blue or amber. */
export function stars(seed, count, width, height, size = 1) {
  const random = seededRandom(seed)
  const tints = ['#ffffff', '#dfe8ff', '#bcd2ff', '#fff1d8', '#ffdcb8']
  const dots = Array.from({ length: count }, () => {
    const light = random() ** 5
    const [x, y] = [random() * width, random() * height]
    const tint = tints[Math.floor(random() * tints.length)]
    const halo =
      light > 0.55
        ? `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${(size * 6).toFixed(1)}" fill="${tint}" opacity=".09"/>`
        : ''
    return `${halo}<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${(size * (0.7 + light * 1.3)).toFixed(2)}" fill="${tint}" opacity="${(0.4 + light * 0.6).toFixed(2)}"/>`
  })
  return dots.join('')
}

/** Height of a mountain line at x: a few waves of falling size, shifted by the seed. */
export function ridgeLine(seed, base, height, roughness = 1) {
  const random = seededRandom(seed)
  const waves = [900, 430, 190, 83, 37, 17].map((length, i) => ({
    length: length * (0.8 + random() * 0.4),
    phase: random() * 7,
    size: height / 2 ** (i * (1.25 / roughness)),
  }))
  return x =>
    base - waves.reduce((sum, { length, phase, size }) => sum + size * Math.sin((x / length) * 6.283 + phase), 0) / 2
}

/** A filled silhouette under the line. */
export function ridge(line, width, bottom, fill, step = 6) {
  const points = Array.from(
    { length: Math.ceil(width / step) + 1 },
    (_, i) => `${i * step},${line(i * step).toFixed(1)}`,
  )
  return `<path d="M0,${bottom} L${points.join(' L')} L${width},${bottom} Z" fill="${fill}"/>`
}

/** One ragged spruce standing at x, y. */
export function pine(random, x, y, height) {
  const rows = 9
  const side = sign =>
    Array.from({ length: rows }, (_, i) => {
      const reach = (height * 0.2 * (i + 1)) / rows
      const down = y - height + (height * (i + 1)) / rows
      return `${(x + sign * reach * (0.75 + random() * 0.4)).toFixed(1)},${(down - height * 0.01).toFixed(1)} ${(x + sign * reach * 0.45).toFixed(1)},${(down - height * 0.035).toFixed(1)}`
    })
  return `<polygon points="${x},${y - height} ${side(1).join(' ')} ${side(-1)
    .reverse()
    .map(pair => pair.split(' ').reverse().join(' '))
    .join(' ')}"/>`
}

/** A row of spruces along a line, closer together than they are tall; none stands below `lowest`. */
export function forest(seed, line, width, fill, [low, high], gap, lowest = Number.POSITIVE_INFINITY) {
  const random = seededRandom(seed)
  const trees = []
  for (let x = -20; x < width + 20; x += gap * (0.4 + random())) {
    const height = low + random() ** 2 * (high - low)
    if (line(x) <= lowest) trees.push(pine(random, x, line(x) + 14, height))
  }
  return `<g fill="${fill}">${trees.join('')}</g>`
}

/** Soft drifting cloud or nebula texture inside a rectangle; `colour` is given as three numbers 0..1. */
export const mist = (id, seed, [fx, fy], [r, g, b], strength, threshold) =>
  `<filter id="${id}" x="0" y="0" width="100%" height="100%" color-interpolation-filters="sRGB"><feTurbulence type="fractalNoise" baseFrequency="${fx} ${fy}" numOctaves="5" seed="${seed}"/>` +
  `<feColorMatrix values="0 0 0 0 ${r}  0 0 0 0 ${g}  0 0 0 0 ${b}  ${strength} ${strength * 0.4} 0 0 ${-threshold}"/></filter>`
