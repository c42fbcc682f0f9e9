import { TextField } from '@renderer/components/text-field'
import { useWords } from '@renderer/words/words'
import { moveCaptionEnd } from '@shared/domain/caption-edits'
import { readTimecode } from '@shared/domain/timecode'
import { useState } from 'react'
import { editCaptions } from './edit-captions'
import type { CaptionedBeat } from './use-captioned-beats'

type CaptionTimeProps = {
  readonly target: CaptionedBeat
  readonly index: number
  readonly end: 'from' | 'to'
  readonly at: number
}

/** When a caption begins or ends, as seconds of the beat; what is typed is taken by Enter or when the field is left, what is no time put back. */
export function CaptionTime({ target, index, end, at }: CaptionTimeProps) {
  const t = useWords()
  const [typed, setTyped] = useState<string | null>(null)
  const { fps, frames } = target
  const take = () => {
    const read = typed === null ? null : readTimecode(typed)
    setTyped(null)
    if (read === null) return
    const whole = Math.round(read * fps) / fps
    void editCaptions(target, 'captions:edit.border', now => moveCaptionEnd(now, index, end, whole, frames / fps))
  }
  return (
    <div onKeyDownCapture={event => event.key === 'Enter' && take()}>
      <TextField
        isLabelHidden
        label={t(end === 'from' ? 'captions:from' : 'captions:to', { number: index + 1 })}
        value={typed ?? at.toFixed(2)}
        onChange={setTyped}
        onBlur={take}
        inputClass="h-6 w-14 px-1 text-small tabular-nums"
      />
    </div>
  )
}
