import { Button } from '@renderer/components/button'
import { toast } from '@renderer/components/toasts'
import { markPosted } from '@renderer/publishing/answer-post'
import { LinkField } from '@renderer/publishing/link-field'
import { troubleWords } from '@renderer/publishing/trouble-words'
import { useWords, words } from '@renderer/words/words'
import type { PostId } from '@shared/domain/ids'
import type { Post } from '@shared/domain/post'
import { postLink } from '@shared/domain/post-by-hand'
import { Check } from 'lucide-react'
import { useState } from 'react'

type MarkFormProps = { readonly post: Post; readonly onDone: () => void }

/** Says that it is posted, with its link where there is one; or leaves it for later. */
export function MarkForm({ post, onDone }: MarkFormProps) {
  const t = useWords()
  const [text, setText] = useState(post.permalink ?? '')
  const link = postLink(text)
  const isWrong = text.trim() !== '' && link === null
  if (post.delivery === 'published') return <p className="border-line border-t p-4">{t('kit:isPosted')}</p>
  const mark = async () => {
    if (await markIt(post.post_id, link)) onDone()
  }
  return (
    <form
      aria-label={t('kit:mark')}
      className="flex shrink-0 flex-wrap items-end gap-x-3 gap-y-1 border-line border-t bg-surface px-6 pt-3 pb-2"
      onSubmit={event => {
        event.preventDefault()
        if (!isWrong) void mark()
      }}
    >
      <div className="min-w-60 grow">
        <LinkField text={text} onType={setText} />
      </div>
      <div className="flex gap-2 pb-5">
        <Button variant="quiet" onPress={onDone}>
          {t('kit:notNow')}
        </Button>
        <Button type="submit" variant="primary" icon={<Check />} isDisabled={isWrong}>
          {t('kit:mark')}
        </Button>
      </div>
    </form>
  )
}

async function markIt(post_id: PostId, link: string | null): Promise<boolean> {
  const marked = await markPosted(post_id, link)
  if (marked.ok) toast({ title: words('kit:marked'), tone: 'good' })
  else toast({ ...troubleWords(words, marked.problem), tone: 'bad' })
  return marked.ok
}
