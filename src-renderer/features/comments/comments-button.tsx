import { buttonLook } from '@renderer/components/button-look'
import { Keys } from '@renderer/components/keys'
import { popoverLook } from '@renderer/components/popover-look'
import { Tooltip } from '@renderer/components/tooltip'
import { usePeople } from '@renderer/database/people'
import { useKeysOf } from '@renderer/keymap/keymap-store'
import { useAction } from '@renderer/keymap/use-action'
import { useWords } from '@renderer/words/words'
import type { BeatId } from '@shared/domain/ids'
import type { Script } from '@shared/domain/script'
import type { ScriptComment } from '@shared/domain/script-comment'
import { MessageSquareText } from 'lucide-react'
import { useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { beatInHand, openThread } from './comment-store'
import { RemovedComments } from './removed-comments'

type CommentsButtonProps = { readonly script: Script; readonly comments: readonly ScriptComment[] }

/** How many comments of the script are open; leads to each, and to those whose beat is gone. Holds the key that opens a beat's comments. */
export function CommentsButton({ script, comments }: CommentsButtonProps) {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  const open = comments.filter(comment => !comment.is_resolved).length
  useAction('comments.open', () => {
    const beat_id = beatInHand()
    if (beat_id) openThread(beat_id)
    else setOpen(true)
  })
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Tooltip text={t('comments:all')}>
        <Button className={buttonLook('quiet', 'h-7 px-2 text-small')}>
          <MessageSquareText aria-hidden />
          <span className="max-[64rem]:sr-only">{t('comments:title')}</span>
          {open > 0 ? <span className="text-ink-faint tabular-nums">{open}</span> : null}
        </Button>
      </Tooltip>
      <Popover offset={6} placement="bottom end" className={popoverLook}>
        <Dialog aria-label={t('comments:title')} className="max-h-[70vh] overflow-y-auto p-3 outline-none">
          <Overview script={script} comments={comments} onGo={() => setOpen(false)} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

type OverviewProps = CommentsButtonProps & { readonly onGo: () => void }

function Overview({ script, comments, onGo }: OverviewProps) {
  const t = useWords()
  const people = usePeople()
  const keys = useKeysOf('comments.open')
  const here = new Set(script.beats.map(beat => beat.id))
  const gone = comments.filter(comment => !here.has(comment.beat_id))
  const isOpenOn = (beat_id: BeatId) => comments.filter(one => one.beat_id === beat_id && !one.is_resolved)
  const beats = script.beats.map((beat, index) => ({ beat, place: index + 1, open: isOpenOn(beat.id) }))
  const withOpen = beats.filter(({ open }) => open.length > 0)
  const go = (beat_id: BeatId) => {
    onGo()
    // Once this list is closed and has given the focus back.
    setTimeout(() => openThread(beat_id))
  }
  return (
    <div className="flex w-84 max-w-full flex-col gap-2">
      {withOpen.length === 0 ? (
        <p className="text-balance text-ink-soft">
          {t('comments:none')} {keys ? <Keys keys={keys} /> : null}
        </p>
      ) : (
        <ul className="flex flex-col">
          {withOpen.map(({ beat, place, open }) => (
            <li key={beat.id}>
              <Button
                onPress={() => go(beat.id)}
                className="flex w-full gap-2 rounded-md px-2 py-1.5 text-start data-hovered:bg-wash"
              >
                <span className="w-5 shrink-0 text-end text-ink-faint text-small leading-5 tabular-nums">{place}</span>
                <span className="min-w-0 grow">
                  <span dir="auto" className="block truncate text-ink-faint text-small leading-5">
                    {beat.text}
                  </span>
                  {open.map(comment => (
                    <span key={comment.comment_id} dir="auto" className="line-clamp-2">
                      {comment.text}
                    </span>
                  ))}
                </span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {gone.length > 0 ? <RemovedComments script={script} comments={gone} people={people} /> : null}
    </div>
  )
}
