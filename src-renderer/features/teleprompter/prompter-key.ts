export type PrompterAct = 'play' | 'faster' | 'slower' | 'larger' | 'smaller' | 'mirror' | 'start' | 'next' | 'before'

type KeyPress = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'> & {
  /** What has the focus, and so has a use of its own for some keys. */
  readonly on: 'roll' | 'button' | 'slider'
}

const acts: Readonly<Record<string, PrompterAct>> = {
  ' ': 'play',
  ArrowUp: 'faster',
  ArrowDown: 'slower',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  m: 'mirror',
  M: 'mirror',
  Home: 'start',
  PageDown: 'next',
  PageUp: 'before',
}
const ofSliders = ['ArrowUp', 'ArrowDown', 'Home', 'PageUp', 'PageDown']

/** What a key does to the teleprompter; null for one that is none of its own. */
export function readPrompterKey({ key, altKey, ctrlKey, metaKey, on }: KeyPress): PrompterAct | null {
  if (altKey || ctrlKey || metaKey || !Object.hasOwn(acts, key)) return null
  if (on === 'button' && key === ' ') return null
  if (on === 'slider' && ofSliders.includes(key)) return null
  return acts[key] ?? null
}
