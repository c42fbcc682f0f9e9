import { TextArea } from '@renderer/components/text-area'
import { useWords } from '@renderer/words/words'
import { type Beat, longestBeatText } from '@shared/domain/beat'
import type { ScriptId } from '@shared/domain/ids'
import { paragraphsOf } from '@shared/domain/paste'
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef } from 'react'
import { type BeatAct, pastTheEdge, readBeatKey } from './beat-key'
import { caretPlaced, keepTypedAhead, useCaretStore } from './caret-store'
import { pasteAt, splitAt, writeText } from './edit-beat-text'
import { useDraft } from './use-draft'

type BeatTextProps = {
  readonly script_id: ScriptId
  readonly beat: Beat
  readonly place: number
  readonly count: number
  /** Everything that concerns the beats around this one; `beat` holds the text as typed. */
  readonly onAct: (act: Exclude<BeatAct, 'split'>, beat: Beat) => void
}

/** Calls back when the key just pressed has left the caret where it was. */
function leaveIfStuck(field: HTMLTextAreaElement, leave: () => void): void {
  const at = field.selectionStart
  setTimeout(() => {
    if (document.activeElement === field && field.selectionStart === at && field.selectionEnd === at) leave()
  })
}

/** One beat's words. */
export function BeatText({ script_id, beat, place, count, onAct }: BeatTextProps) {
  const t = useWords()
  const field = useRef<HTMLTextAreaElement>(null)
  const { text, type, foresee } = useDraft(beat.text, next => writeText(script_id, beat.id, next))
  const typed = { ...beat, text }
  const wanted = useCaretStore(store => (store.wanted?.beat_id === beat.id ? store.wanted : null))

  useEffect(() => {
    if (!wanted || !field.current || (wanted.text !== null && wanted.text !== text)) return
    field.current.focus()
    field.current.setSelectionRange(wanted.at, wanted.at)
    const ahead = caretPlaced()
    if (ahead !== '') document.execCommand('insertText', false, ahead)
  }, [wanted, text])

  const act = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { selectionStart: from, selectionEnd: to } = event.currentTarget
    const { key, altKey, shiftKey, ctrlKey, metaKey, nativeEvent } = event
    const press = { key, altKey, shiftKey, hasMod: ctrlKey || metaKey, isComposing: nativeEvent.isComposing }
    const wish = readBeatKey(press, { from, to, length: text.length })
    const way = pastTheEdge(press)
    if (!wish && way && from === to) leaveIfStuck(event.currentTarget, () => onAct(way, typed))
    if (!wish) return
    event.preventDefault()
    if (wish !== 'split') return onAct(wish, typed)
    if (from !== to) type(text.slice(0, from) + text.slice(to))
    foresee(text.slice(0, from).trimEnd())
    void splitAt(script_id, beat.id, from)
  }

  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const paragraphs = paragraphsOf(event.clipboardData.getData('text/plain'))
    if (paragraphs.length < 2) return
    event.preventDefault()
    const { selectionStart: from, selectionEnd: to } = event.currentTarget
    void pasteAt(script_id, typed, { from, to, beats: count }, paragraphs)
  }

  return (
    <TextArea
      ref={field}
      data-undo="words"
      label={t('script:wordsOf', { place, count })}
      placeholder={t(place === 1 ? 'script:placeholderHook' : 'script:placeholder')}
      maxLength={longestBeatText}
      value={text}
      onChange={event => type(event.target.value)}
      onKeyDown={act}
      onPaste={paste}
      onBeforeInput={event => {
        if (keepTypedAhead(beat.id, event.data)) event.preventDefault()
      }}
      className="rounded-md px-2 py-1 text-ink text-read outline-offset-0 focus-visible:outline-1"
    />
  )
}
