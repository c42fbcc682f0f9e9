import { Button } from '@renderer/components/button'
import { TextArea } from '@renderer/components/text-area'
import { TextField } from '@renderer/components/text-field'
import { useWords } from '@renderer/words/words'
import type { HashtagSet } from '@shared/domain/setting'
import { useState } from 'react'
import { hashtagLine, readHashtags } from './hashtag-sets'

type HashtagSetFormProps = {
  /** null for a new one. */
  readonly set: HashtagSet | null
  readonly onKeep: (set: HashtagSet) => void
  readonly onCancel: () => void
}

/** A set's name and its hashtags, to be written. */
export function HashtagSetForm({ set, onKeep, onCancel }: HashtagSetFormProps) {
  const t = useWords()
  const [name, setName] = useState(set?.name ?? '')
  const [text, setText] = useState(hashtagLine(set?.hashtags ?? []))
  const hashtags = readHashtags(text)
  const isReady = name.trim() !== '' && hashtags.length > 0
  return (
    <form
      className="flex flex-col gap-2 rounded-lg bg-wash p-3"
      onSubmit={event => {
        event.preventDefault()
        if (isReady) onKeep({ name: name.trim(), hashtags })
      }}
    >
      <TextField label={t('ideas:setName')} autoFocus maxLength={60} value={name} onChange={setName} />
      <span className="text-ink-soft text-small">{t('ideas:setTags')}</span>
      <TextArea
        label={t('ideas:setTags')}
        placeholder={t('ideas:setHint')}
        value={text}
        onChange={event => setText(event.target.value)}
        className="-mt-1 max-h-40 min-h-14 rounded-md bg-wash px-2 py-1.5 ring-1 ring-line ring-inset"
      />
      <div className="flex items-center justify-end gap-2">
        <span className="grow text-ink-faint text-small tabular-nums">
          {t('ideas:hashtagCount', { count: hashtags.length })}
        </span>
        <Button size="small" onPress={onCancel}>
          {t('ideas:cancel')}
        </Button>
        <Button size="small" type="submit" variant="primary" isDisabled={!isReady}>
          {t('ideas:keepSet')}
        </Button>
      </div>
    </form>
  )
}
