import { usePeople } from '@renderer/database/people'
import { useWords } from '@renderer/words/words'
import type { BeatId, ScriptId } from '@shared/domain/ids'
import type { ScriptComment } from '@shared/domain/script-comment'
import { CheckCheck } from 'lucide-react'
import { CommentField } from './comment-field'
import { CommentLine } from './comment-line'
import { keepBegun, useCommentStore } from './comment-store'
import { addComment } from './edit-comments'

type ThreadProps = {
  readonly script_id: ScriptId
  readonly beat_id: BeatId
  readonly place: number
  readonly comments: readonly ScriptComment[]
}

/** What was said about a beat, those that are settled folded away, and where one says more. */
export function Thread({ script_id, beat_id, place, comments }: ThreadProps) {
  const t = useWords()
  const people = usePeople()
  const begun = useCommentStore(store => store.begun[beat_id] ?? '')
  const open = comments.filter(comment => !comment.is_resolved)
  const resolved = comments.filter(comment => comment.is_resolved)
  const say = () => {
    const begin = (text: string) => keepBegun(beat_id, text)
    begin('')
    addComment(script_id, beat_id, begun).catch((error: unknown) => {
      // A full disk must not cost the words.
      begin(begun)
      throw error
    })
  }
  return (
    <div className="flex w-80 max-w-full flex-col gap-3">
      <h3 className="font-semibold">{t('comments:on', { place })}</h3>
      {open.length > 0 ? (
        <ul aria-label={t('comments:open')} className="flex flex-col gap-3">
          {open.map(comment => (
            <CommentLine key={comment.comment_id} comment={comment} people={people} />
          ))}
        </ul>
      ) : null}
      <CommentField
        label={t('comments:say', { place })}
        placeholder={t(comments.length > 0 ? 'comments:sayMore' : 'comments:sayFirst')}
        confirm={t('comments:add')}
        text={begun}
        onType={text => keepBegun(beat_id, text)}
        onDone={say}
      />
      {resolved.length > 0 ? (
        <details className="group/resolved text-small">
          <summary className="flex h-7 cursor-default list-none items-center gap-1.5 rounded-md px-1 text-ink-soft hover:bg-wash">
            <CheckCheck className="size-3.5" aria-hidden />
            {t('comments:resolved', { count: resolved.length })}
          </summary>
          <ul className="flex flex-col gap-2 pt-1">
            {resolved.map(comment => (
              <CommentLine key={comment.comment_id} comment={comment} people={people} />
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}
