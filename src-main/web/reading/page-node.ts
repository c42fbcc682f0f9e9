/** As much of a parsed page as we use; this folder has no types of a browser. */
export type PageNode = {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly firstChild: PageNode | null
  readonly nextSibling: PageNode | null
  readonly parentNode: PageNode | null
}

export type PageElement = PageNode & {
  getAttribute(name: string): string | null
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  remove(): void
}

export type PageDocument = PageElement & { readonly title: string; readonly documentElement: PageElement | null }

export const nodeTypes = { element: 1, text: 3, comment: 8 } as const

type Steps = {
  /** false ends the walk. */
  readonly enter: (node: PageNode) => boolean
  readonly leave?: (node: PageNode) => void
}

/** Goes through all inside a node in reading order. Without recursion: pages may be nested deeper than the stack is. */
export function walkInside(root: PageNode, { enter, leave }: Steps): void {
  let node = root.firstChild
  while (node && enter(node)) {
    if (node.firstChild) {
      node = node.firstChild
      continue
    }
    leave?.(node)
    while (node && !node.nextSibling) {
      node = node.parentNode === root ? null : node.parentNode
      if (node) leave?.(node)
    }
    node = node?.nextSibling ?? null
  }
}
