import { hiddenBySheets } from './hidden-by-sheet'
import { nodeTypes, type PageElement, type PageNode, walkInside } from './page-node'

/** What is never text for a reader, and what a page marks as not to be shown. */
const unread = [
  'script, style, noscript, template, svg, math, iframe, frame, object, embed, canvas, audio, video, select, datalist, dialog:not([open])',
  '[hidden], [aria-hidden]:not([aria-hidden="false"]), input, textarea, img, picture',
].join(', ')

const hiding = [
  /(^|;)display:none/,
  /(^|;)visibility:(hidden|collapse)/,
  /(^|;)content-visibility:hidden/,
  /(^|;)opacity:0?(\.0*)?%?(;|!|$)/,
  /(^|;)font-size:(0?(\.0*)?[a-z%]*|0?\.\d+(px|pt)|1px)(;|!|$)/,
  /(^|;)font:([^;]*[^\d.])?0(px|pt|em|rem|%)?\//,
  /(^|;)(left|top|right|bottom|text-indent|margin-left|margin-top):-(\d{4,}|9\d\d)/,
  /(^|;)clip:rect\(/,
  /(^|;)clip-path:(inset\((50|100)%|circle\(0)/,
  /(^|;)transform:[^;]*(scale\(0(\.0*)?\)|translate[xy]?\(-\d{4,})/,
  /(^|;)color:transparent/,
]
const isFlat = /(^|;)(max-)?(height|width):[01](px|em|%)?(;|!|$)/

/** Whether an element's own style hides it. What lies in a colour on the same colour is not seen here. */
export function hidesItself(style: string): boolean {
  const plain = style
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\\([0-9a-f]{1,6})\s?/gi, (_all, code: string) =>
      String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(code, 16))),
    )
    .replace(/\s+/g, '')
    .toLowerCase()
  return (
    hiding.some(looks => looks.test(plain)) || (isFlat.test(plain) && /(^|;)overflow(-[xy])?:(hidden|clip)/.test(plain))
  )
}

function commentsIn(root: PageNode): PageElement[] {
  const found: PageElement[] = []
  const enter = (node: PageNode) => {
    if (node.nodeType === nodeTypes.comment) found.push(node as PageElement)
    return true
  }
  walkInside(root, { enter })
  return found
}

/** Takes out of a page all that is not shown to whoever reads it: a page could speak to the model there behind its reader's back. */
export function dropHidden(root: PageElement): void {
  for (const element of hiddenBySheets(root)) element.remove()
  for (const element of [...root.querySelectorAll(unread)]) element.remove()
  for (const element of [...root.querySelectorAll('[style]')]) {
    // A page hides itself whole until its script has run.
    const isWhole = /^(html|body)$/i.test(element.nodeName)
    if (!isWhole && hidesItself(element.getAttribute('style') ?? '')) element.remove()
  }
  for (const comment of commentsIn(root)) comment.remove()
}
