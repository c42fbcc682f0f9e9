import { TextArea } from '@renderer/components/text-area'
import { useWords } from '@renderer/words/words'
import { type Beat, longestBeatText } from '@shared/domain/beat'
import type { ScriptId } from '@shared/domain/ids'
import { paragraphsOf } from '@shared/domain/paste'
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef } from 'react'
import { type BeatAct, pastTheEdge, readBeatKey } from './beat-key'
import {
  caretIsHere,
  caretPlaced,
  isCaretComing,
  keepTypedAhead,
  useCaretStore,
  wantCaretAfterTyping,
} from './caret-store'
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

/** While the caret is on its way, keys that are no letters wait for it too, or do nothing; letters come as input. */
function keepKey(event: KeyboardEvent): void {
  if (event.key.length === 1) return
  event.preventDefault()
  if (event.key === 'Enter') keepTypedAhead('\n')
  if (event.key === 'Backspace') keepTypedAhead('\b')
}

/** One beat's words. */
export function BeatText({ script_id, beat, place, count, onAct }: BeatTextProps) {
  const t = useWords()
  const field = useRef<HTMLTextAreaElement>(null)
  const { text, type, foresee } = useDraft(beat.text, next => writeText(script_id, beat.id, next))
  const typed = { ...beat, text }
  const wanted = useCaretStore(store => (store.wanted?.beat_id === beat.id ? store.wanted : null))

  const split = (whole: string, at: number, to = at) => {
    const head = whole.slice(0, at).trimEnd()
    foresee(head, whole.slice(head.length), splitAt(script_id, { id: beat.id, text: whole }, at, to))
  }

  useEffect(() => {
    if (!wanted || !field.current || (wanted.text !== null && wanted.text !== text)) return
    field.current.focus()
    field.current.setSelectionRange(wanted.at, wanted.at)
    const { words, key } = caretPlaced()
    const at = wanted.at + words.length
    const whole = text.slice(0, wanted.at) + words + text.slice(wanted.at)
    if (words !== '') type(whole)
    if (key === 'Enter') split(whole, at)
    else if (key === 'Backspace') deleteBefore(whole, at)
    else if (words !== '') wantCaretAfterTyping(beat.id, at, whole)
  })

  const deleteBefore = (whole: string, at: number) => {
    if (at === 0) return onAct('merge-up', { ...beat, text: whole })
    const rest = whole.slice(0, at - 1) + whole.slice(at)
    type(rest)
    wantCaretAfterTyping(beat.id, at - 1, rest)
  }

  const act = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { selectionStart: from, selectionEnd: to } = event.currentTarget
    const { key, altKey, shiftKey, ctrlKey, metaKey, nativeEvent } = event
    const press = { key, altKey, shiftKey, hasMod: ctrlKey || metaKey, isComposing: nativeEvent.isComposing }
    if (isCaretComing(beat.id, text) && !press.hasMod) return keepKey(event)
    const wish = readBeatKey(press, { from, to, length: text.length })
    const way = pastTheEdge(press)
    if (!wish && way && from === to) leaveIfStuck(event.currentTarget, () => onAct(way, typed))
    if (!wish) return
    event.preventDefault()
    if (wish !== 'split') return onAct(wish, typed)
    split(text, from, to)
  }

  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const paragraphs = paragraphsOf(event.clipboardData.getData('text/plain'))
    if (paragraphs.length < 2) return
    event.preventDefault()
    const { selectionStart: from, selectionEnd: to } = event.currentTarget
    void pasteAt(script_id, typed, { from, to }, paragraphs)
  }

  return (
    <TextArea
      ref={field}
      data-undo="words"
      label={t('script:wordsOf', { place, count })}
      placeholder={t(place === 1 ? 'script:placeholderHook' : 'script:placeholder')}
      maxLength={longestBeatText}
      value={text}
      onChange={event => {
        caretIsHere(beat.id)
        type(event.target.value)
      }}
      onKeyDown={act}
      onPaste={paste}
      onBeforeInput={event => {
        if (!isCaretComing(beat.id, event.currentTarget.value)) return
        event.preventDefault()
        keepTypedAhead(event.data)
      }}
      className="rounded-md px-2 py-1 text-ink text-read outline-offset-0 focus-visible:outline-1"
    />
  )
}
