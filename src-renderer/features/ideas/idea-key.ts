type KeyPress = Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey'> & {
  /** Ctrl, or Command on a Mac. */
  readonly hasMod: boolean
  /** Whether an idea itself has the focus, not a button on it. */
  readonly isOnIdea: boolean
}

export type IdeaAct =
  | 'new'
  | 'search'
  | 'choose-all'
  | 'give-up'
  | 'open'
  | 'edit'
  | 'delete'
  | 'write'
  | 'menu'
  | 'toggle'
  | 'up'
  | 'down'
  | 'start'
  | 'end'
  | 'before'
  | 'after'

/** Keys of the whole screen while nothing is being typed. */
const anywhere: Readonly<Record<string, IdeaAct>> = { n: 'new', '/': 'search', s: 'write', Escape: 'give-up' }

const onIdea: Readonly<Record<string, IdeaAct>> = {
  ...{ Enter: 'open', e: 'edit', Delete: 'delete', Backspace: 'delete', m: 'menu', x: 'toggle', ' ': 'toggle' },
  ...{ j: 'down', ArrowDown: 'down', k: 'up', ArrowUp: 'up', Home: 'start', End: 'end' },
  ...{ ArrowLeft: 'before', ArrowRight: 'after' },
}

/** What a key asks for on the Ideas screen while nothing is being typed; null when it is not ours. */
export function readIdeaKey({ key, altKey, shiftKey, hasMod, isOnIdea }: KeyPress): IdeaAct | null {
  const small = key.length === 1 ? key.toLowerCase() : key
  if (altKey) return null
  if (hasMod) return small === 'a' && !shiftKey ? 'choose-all' : null
  const act = (isOnIdea ? onIdea[small] : undefined) ?? anywhere[small] ?? null
  return shiftKey && act !== 'up' && act !== 'down' && act !== 'search' ? null : act
}
