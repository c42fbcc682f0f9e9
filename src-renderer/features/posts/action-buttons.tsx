import { Button } from '@renderer/components/button'
import { ConfirmDialog } from '@renderer/components/confirm-dialog'
import { useWords } from '@renderer/words/words'
import type { Post } from '@shared/domain/post'
import {
  CirclePlay,
  ExternalLink,
  Hand,
  Link2,
  Pencil,
  RotateCcw,
  Search,
  Send,
  SkipForward,
  Undo2,
} from 'lucide-react'
import { useState } from 'react'
import { LinkDialog } from './link-dialog'
import { doAction } from './post-do'
import type { PostAction } from './post-matter'

const icons: Record<PostAction, React.ReactNode> = {
  send: <Send />,
  kit: <Hand />,
  mark: <Link2 />,
  'try-again': <RotateCcw />,
  'post-now': <CirclePlay />,
  'look-again': <Search />,
  'it-is-there': <Link2 />,
  'post-again': <RotateCcw />,
  show: <ExternalLink />,
  skip: <SkipForward />,
  edit: <Pencil />,
  cancel: <Undo2 />,
}

/** What the page itself would press. */
const leads: readonly PostAction[] = ['send', 'kit', 'try-again', 'post-now', 'show']

/** These ask for a link first, or for a second thought. */
type Asking = 'mark' | 'it-is-there' | 'post-again'
const asks = (action: PostAction): action is Asking =>
  action === 'mark' || action === 'it-is-there' || action === 'post-again'

type ActionButtonsProps = {
  readonly post: Post
  readonly actions: readonly PostAction[]
  readonly onKit: () => void
  readonly onEdit: () => void
}

/** What can be done, the likeliest first; each once at a time. */
export function ActionButtons({ post, actions, onKit, onEdit }: ActionButtonsProps) {
  const t = useWords()
  const [asking, setAsking] = useState<Asking | null>(null)
  const [isBusy, setBusy] = useState(false)
  const { post_id } = post
  const platform = t(`posts:platform.${post.platform}`)
  const act = async (action: PostAction, link: string | null = null) => {
    setBusy(true)
    await doAction(post_id, action, link).finally(() => setBusy(false))
  }
  const press = (action: PostAction) => {
    if (action === 'kit') onKit()
    else if (action === 'edit') onEdit()
    else if (asks(action)) setAsking(action)
    else void act(action)
  }
  if (actions.length === 0) return null
  return (
    <div className="flex flex-wrap gap-2">
      {actions.map((action, index) => (
        <Button
          key={action}
          icon={icons[action]}
          variant={index === 0 && leads.includes(action) ? 'primary' : 'plain'}
          // Disabled, it would lose the focus, and the keyboard with it.
          isPending={isBusy}
          onPress={() => press(action)}
        >
          {t(`posts:do.${action}`, { platform })}
        </Button>
      ))}
      <LinkDialog
        isOpen={asking === 'mark' || asking === 'it-is-there'}
        platform={post.platform}
        onClose={() => setAsking(null)}
        onDone={link => asking && void act(asking, link)}
      />
      <ConfirmDialog
        title={t('posts:againTitle')}
        detail={t('posts:againDetail', { platform })}
        confirm={t('posts:do.post-again')}
        cancel={t('posts:againNot')}
        isOpen={asking === 'post-again'}
        onConfirm={() => void act('post-again')}
        onClose={() => setAsking(null)}
      />
    </div>
  )
}
