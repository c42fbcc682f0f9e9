import { Button } from '@renderer/components/button'
import { TextArea } from '@renderer/components/text-area'
import { TextField } from '@renderer/components/text-field'
import { useWords } from '@renderer/words/words'
import type { PromptId } from '@shared/domain/ids'
import type { IdeaLink } from '@shared/domain/prompt'
import { writePageByHand } from './edit-ideas'
import { noteByHand, useLinksStore } from './links-store'

/** Where the user writes down what a page says that could not be read. */
export function PageByHand({ id, link }: { readonly id: PromptId; readonly link: IdeaLink }) {
  const t = useWords()
  const { title, text } = useLinksStore(state => state.byHand.get(id)) ?? link
  const isEmpty = title.trim() === '' && text.trim() === ''
  const keep = async () => {
    await writePageByHand(id, title.trim(), text.trim())
    noteByHand(id, null)
  }
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={event => {
        event.preventDefault()
        if (!isEmpty) void keep()
      }}
    >
      <TextField
        label={t('ideas:hand.title')}
        maxLength={500}
        value={title}
        onChange={next => noteByHand(id, { title: next, text })}
      />
      <span className="text-ink-soft text-small">{t('ideas:hand.text')}</span>
      <TextArea
        label={t('ideas:hand.text')}
        placeholder={t('ideas:hand.hint')}
        maxLength={20_000}
        value={text}
        onChange={event => noteByHand(id, { title, text: event.target.value })}
        className="-mt-1 max-h-60 min-h-20 rounded-md bg-wash px-2 py-1.5 ring-1 ring-line ring-inset"
      />
      <span>
        <Button type="submit" size="small" isDisabled={isEmpty}>
          {t('ideas:hand.keep')}
        </Button>
      </span>
    </form>
  )
}
