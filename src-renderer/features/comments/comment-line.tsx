import { IconButton } from '@renderer/components/icon-button'
import { joinClasses } from '@renderer/components/join-classes'
import { Moment } from '@renderer/components/moment-text'
import type { usePeople } from '@renderer/database/people'
import { useWords } from '@renderer/words/words'
import type { ScriptComment } from '@shared/domain/script-comment'
import { Check, Pencil, RotateCcw, Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { CommentField } from './comment-field'
import { deleteComment, resolveComment, rewriteComment } from './edit-comments'

type CommentLineProps = {
  readonly comment: ScriptComment
  readonly people: ReturnType<typeof usePeople>
  /** Stands before the one that settles it. */
  readonly action?: ReactNode
}

/** One comment: who, when, what, and what can be done with it. */
export function CommentLine({ comment, people, action }: CommentLineProps) {
  const t = useWords()
  const [edited, setEdited] = useState<string | null>(null)
  const { comment_id, user_id, text, is_resolved, created_at } = comment
  const who = people.names.get(user_id) || t(user_id === people.own ? 'comments:you' : 'comments:somebody')
  return (
    <li className="group/comment flex flex-col gap-0.5">
      <div className="flex h-6 items-center gap-1.5 text-small">
        <span className="truncate font-medium">{who}</span>
        <span className="grow truncate text-ink-faint">
          <Moment iso={created_at} />
        </span>
        <span className="flex gap-1.5 opacity-0 transition-opacity duration-100 group-focus-within/comment:opacity-100 group-hover/comment:opacity-100">
          {user_id === people.own ? (
            <IconButton size="small" label={t('comments:rewrite')} icon={<Pencil />} onPress={() => setEdited(text)} />
          ) : null}
          <IconButton
            size="small"
            label={t('comments:delete')}
            icon={<Trash2 />}
            onPress={() => void deleteComment(comment_id)}
          />
        </span>
        {action}
        <IconButton
          size="small"
          label={t(is_resolved ? 'comments:reopen' : 'comments:resolve')}
          icon={is_resolved ? <RotateCcw /> : <Check />}
          onPress={() => void resolveComment(comment_id, !is_resolved)}
        />
      </div>
      {edited === null ? (
        <p
          dir="auto"
          data-selectable
          className={joinClasses('wrap-anywhere whitespace-pre-wrap', is_resolved && 'text-ink-soft')}
        >
          {text}
        </p>
      ) : (
        <CommentField
          label={t('comments:rewrite')}
          confirm={t('comments:keep')}
          text={edited}
          onType={setEdited}
          onCancel={() => setEdited(null)}
          onDone={() => {
            void rewriteComment(comment_id, edited)
            setEdited(null)
          }}
        />
      )}
    </li>
  )
}
