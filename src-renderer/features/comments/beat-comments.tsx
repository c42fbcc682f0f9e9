import { buttonLook } from '@renderer/components/button-look'
import { joinClasses } from '@renderer/components/join-classes'
import { popoverLook } from '@renderer/components/popover-look'
import { Tooltip } from '@renderer/components/tooltip'
import { useKeysOf } from '@renderer/keymap/keymap-store'
import { useWords } from '@renderer/words/words'
import type { BeatId, ScriptId } from '@shared/domain/ids'
import type { ScriptComment } from '@shared/domain/script-comment'
import { MessageSquare, MessageSquareText } from 'lucide-react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { closeThread, openThread, useCommentStore } from './comment-store'
import { Thread } from './thread'

type BeatCommentsProps = {
  readonly script_id: ScriptId
  readonly beat_id: BeatId
  readonly place: number
  readonly comments: readonly ScriptComment[]
}

/** How many open comments a beat has; opens them. Without any it only shows while one works on the beat. */
export function BeatComments({ script_id, beat_id, place, comments }: BeatCommentsProps) {
  const t = useWords()
  const isOpen = useCommentStore(store => store.open === beat_id)
  const open = comments.filter(comment => !comment.is_resolved).length
  const label = comments.length > 0 ? t('comments:count', { place, count: open }) : t('comments:first', { place })
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={next => (next ? openThread(beat_id) : closeThread())}>
      <Tooltip text={label} keys={useKeysOf('comments.open')}>
        <Button
          aria-label={label}
          className={joinClasses(
            buttonLook('quiet', 'h-6 min-w-6 gap-1 px-1 text-small tabular-nums'),
            open > 0 && 'text-accent',
            comments.length === 0 &&
              'opacity-0 focus-visible:opacity-100 group-focus-within:opacity-100 group-hover:opacity-100 aria-expanded:opacity-100',
          )}
        >
          {open > 0 ? <MessageSquareText aria-hidden /> : <MessageSquare aria-hidden />}
          {open > 0 ? open : null}
        </Button>
      </Tooltip>
      <Popover offset={6} placement="right top" className={popoverLook}>
        <Dialog aria-label={t('comments:on', { place })} className="p-3 outline-none">
          <Thread script_id={script_id} beat_id={beat_id} place={place} comments={comments} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
