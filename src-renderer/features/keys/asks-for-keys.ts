type KeyPress = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'> & { readonly isTyping: boolean }

/** Does a key ask for the list of keys? Read by the letter it writes, since ? and / lie elsewhere on every keyboard. */
export function asksForKeys({ key, altKey, ctrlKey, metaKey, isTyping }: KeyPress): boolean {
  if (altKey) return false
  if (ctrlKey || metaKey) return key === '/'
  return key === '?' && !isTyping
}
