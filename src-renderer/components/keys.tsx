const isMac = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac')

const signs: Readonly<Record<string, string>> = isMac
  ? { Mod: '⌘', Plus: '+', Shift: '⇧', Alt: '⌥', Enter: '↩', Up: '↑', Down: '↓', Left: '←', Right: '→', Backspace: '⌫' }
  : { Mod: 'Ctrl', Plus: '+', Up: '↑', Down: '↓', Left: '←', Right: '→', Backspace: '⌫' }

/** A keyboard shortcut in a sentence, or for a screen reader. */
export const keysText = (keys: string): string =>
  keys
    .split('+')
    .map(key => signs[key] ?? key)
    .join(isMac ? '' : '+')

/** A keyboard shortcut, written `Mod+Shift+Z`; Mod is Ctrl, or Command on a Mac. */
export function Keys({ keys }: { readonly keys: string }) {
  const parts = keys.split('+').map(key => signs[key] ?? key)
  return (
    <kbd className="inline-flex gap-0.5 font-sans text-ink-soft text-micro" dir="ltr">
      {parts.map(part => (
        <span key={part} className="min-w-4 rounded-sm bg-wash px-1 text-center">
          {part}
        </span>
      ))}
    </kbd>
  )
}
