import { Button } from '@renderer/components/button'
import { toast } from '@renderer/components/toasts'
import { cancelPost } from '@renderer/publishing/cancel-post'
import { PostState } from '@renderer/publishing/post-state'
import { showKit, showPost } from '@renderer/publishing/shown-post'
import { troubleWords } from '@renderer/publishing/trouble-words'
import { useWords, words } from '@renderer/words/words'
import { isOnItsWay } from '@shared/domain/post-lock'
import { Hand, Info, Undo2 } from 'lucide-react'
import type { Destination } from './use-composition'

async function takeBack({ post }: Destination): Promise<void> {
  const taken = await cancelPost(post.post_id)
  if (taken.ok) return toast({ title: words('compose:takenBack'), tone: 'good' })
  toast({ ...troubleWords(words, taken.problem), tone: 'bad' })
}

/** Of a post that was sent: where it is, and what a change would do now. */
export function StateNote({ destination, mayEdit }: { readonly destination: Destination; readonly mayEdit: boolean }) {
  const t = useWords()
  const { post, item, lock } = destination
  if (post.delivery === 'draft') return null
  const sentAnew = destination.needsApproval ? 'compose:sentAnewApproved' : 'compose:sentAnew'
  const note = lock ? t(`compose:lock.${lock}`) : isOnItsWay(post) ? t(sentAnew) : null
  const mayTakeBack = mayEdit && (isOnItsWay(post) || lock === 'held')
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg bg-wash p-3">
      <PostState post={post} item={item} />
      {note ? (
        <p className="flex min-w-48 grow basis-0 items-start gap-2 text-ink-soft text-small">
          <Info className="mt-px size-4 shrink-0" aria-hidden />
          {note}
        </p>
      ) : (
        <span className="grow" />
      )}
      {mayTakeBack ? (
        <Button size="small" icon={<Undo2 />} onPress={() => void takeBack(destination)}>
          {t('compose:takeBack')}
        </Button>
      ) : null}
      {post.delivery === 'handed-to-you' ? (
        <Button size="small" variant="primary" icon={<Hand />} onPress={() => showKit(post.post_id)}>
          {t('compose:openKit')}
        </Button>
      ) : null}
      <Button size="small" variant="quiet" onPress={() => showPost(post.post_id)}>
        {t('compose:details')}
      </Button>
    </div>
  )
}
