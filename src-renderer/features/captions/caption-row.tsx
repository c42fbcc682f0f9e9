import { IconButton } from '@renderer/components/icon-button'
import { TextArea } from '@renderer/components/text-area'
import { seek } from '@renderer/playback/playback-store'
import { useWords } from '@renderer/words/words'
import type { Caption } from '@shared/domain/caption'
import { mergeCaption, removeCaption, setCaptionText, splitCaption, wordAtCaret } from '@shared/domain/caption-edits'
import { Combine, SquareSplitHorizontal, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { CaptionTime } from './caption-time'
import { editCaptions } from './edit-captions'
import type { CaptionedBeat } from './use-captioned-beats'

type CaptionRowProps = {
  readonly target: CaptionedBeat
  readonly caption: Caption
  readonly index: number
  /** Told before an edit that changes how many there are: which of them gets the focus. */
  readonly onStay: (index: number) => void
}

/** One caption: when it is on screen, and its words. */
export function CaptionRow({ target, caption, index, onStay }: CaptionRowProps) {
  const t = useWords()
  const field = useRef<HTMLTextAreaElement>(null)
  const caret = useRef(0)
  const [draft, setDraft] = useState<string | null>(null)
  const number = index + 1
  const text = draft ?? caption.text
  const write = (next: string) => {
    setDraft(next)
    void editCaptions(target, 'captions:edit.text', now => setCaptionText(now, index, next), `text ${index}`)
  }
  const split = () => {
    const word = wordAtCaret(text, caret.current)
    setDraft(null)
    onStay(index + 1)
    void editCaptions(target, 'captions:edit.split', now => splitCaption(now, index, word))
  }
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-start gap-2 rounded-md bg-surface p-1.5 ring-1 ring-line ring-inset focus-within:ring-accent">
      <div className="flex gap-1">
        <CaptionTime target={target} index={index} end="from" at={caption.from} />
        <CaptionTime target={target} index={index} end="to" at={caption.to} />
      </div>
      <TextArea
        ref={field}
        label={t('captions:text', { number })}
        value={text}
        maxLength={500}
        onFocus={() => seek(target.start + Math.round(caption.from * target.fps))}
        onChange={event => write(event.target.value.replace(/\n/gu, ' '))}
        onSelect={event => {
          caret.current = event.currentTarget.selectionStart
        }}
        onBlur={() => setDraft(null)}
        className="min-h-6 rounded-sm px-1 py-0.5"
      />
      <div className="flex">
        <IconButton size="small" label={t('captions:split')} icon={<SquareSplitHorizontal />} onPress={split} />
        <IconButton
          size="small"
          label={t('captions:merge')}
          icon={<Combine />}
          isDisabled={index === target.captions.length - 1}
          onPress={() => {
            onStay(index)
            void editCaptions(target, 'captions:edit.merge', now => mergeCaption(now, index))
          }}
        />
        <IconButton
          size="small"
          label={t('captions:remove', { number })}
          icon={<Trash2 />}
          onPress={() => {
            onStay(index)
            void editCaptions(target, 'captions:edit.remove', now => removeCaption(now, index))
          }}
        />
      </div>
    </li>
  )
}
