/** The box of everything that opens over the page. */
export const popoverLook = 'animate-rise overflow-auto rounded-lg bg-raised p-1 shadow-float outline-none'

/** One line of a menu or list in such a box. */
export const itemLook =
  'flex h-8 cursor-default items-center gap-2 rounded-md px-2 text-base outline-none data-focused:bg-wash-strong data-disabled:text-ink-faint data-selected:font-medium [&>svg]:size-4 [&>svg]:shrink-0'
