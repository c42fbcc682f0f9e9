import qrcode from 'qrcode-generator'

/** Modules of white around the code: fewer, and phones do not find it. */
const quiet = 4

/** A text as a code that phones scan: black on white in both looks, as scanners want it. */
export function QrPicture({ text, label }: { readonly text: string; readonly label: string }) {
  const { side, path } = drawn(text)
  return (
    <svg
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      className="w-full max-w-56 rounded-lg bg-white text-black"
      shapeRendering="crispEdges"
    >
      <path d={path} fill="currentColor" />
    </svg>
  )
}

function drawn(text: string): { readonly side: number; readonly path: string } {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const count = code.getModuleCount()
  const cells = Array.from({ length: count * count }, (_, cell) => [Math.floor(cell / count), cell % count] as const)
  const dark = cells.filter(([row, column]) => code.isDark(row, column))
  const path = dark.map(([row, column]) => `M${column + quiet} ${row + quiet}h1v1h-1z`).join('')
  return { side: count + 2 * quiet, path }
}
