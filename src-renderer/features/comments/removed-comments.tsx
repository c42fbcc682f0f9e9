import { MenuButton } from '@renderer/components/menu-button'
import type { usePeople } from '@renderer/database/people'
import { useVersions } from '@renderer/database/script-queries'
import { useWords } from '@renderer/words/words'
import type { BeatId } from '@shared/domain/ids'
import type { Script } from '@shared/domain/script'
import type { ScriptComment } from '@shared/domain/script-comment'
import { CornerUpLeft } from 'lucide-react'
import { CommentLine } from './comment-line'
import { putOnBeat } from './edit-comments'

type RemovedCommentsProps = {
  readonly script: Script
  readonly comments: readonly ScriptComment[]
  readonly people: ReturnType<typeof usePeople>
}

/** The words that a beat no longer in the script had, as far as a version holds them. */
function useLostWords(script: Script): (beat_id: BeatId) => string {
  const versions = useVersions(script.script_id) ?? []
  return beat_id => {
    const beats = versions.flatMap(version => version.beats.filter(beat => beat.id === beat_id))
    return beats[0]?.text ?? ''
  }
}

/** Comments whose beats are gone: kept until they are put on another beat or deleted. They return by themselves with their beat. */
export function RemovedComments({ script, comments, people }: RemovedCommentsProps) {
  const t = useWords()
  const wordsOf = useLostWords(script)
  return (
    <section aria-label={t('comments:gone')} className="flex flex-col gap-2 border-line border-t pt-3">
      <h3 className="font-medium text-ink-soft text-small">{t('comments:gone')}</h3>
      <ul className="flex flex-col gap-3">
        {comments.map(comment => (
          <GoneComment
            key={comment.comment_id}
            script={script}
            comment={comment}
            people={people}
            words={wordsOf(comment.beat_id)}
          />
        ))}
      </ul>
    </section>
  )
}

type GoneCommentProps = Omit<RemovedCommentsProps, 'comments'> & {
  readonly comment: ScriptComment
  readonly words: string
}

function GoneComment({ script, comment, people, words }: GoneCommentProps) {
  const t = useWords()
  const putBack = (
    <MenuButton
      label={t('comments:putOn')}
      icon={<CornerUpLeft />}
      size="small"
      entries={script.beats.map((beat, index) => ({
        id: beat.id,
        label: t('comments:beat', { place: index + 1, words: beat.text.slice(0, 40) }),
        act: () => void putOnBeat(comment.comment_id, beat.id),
      }))}
    />
  )
  return (
    <>
      {words ? (
        <li
          aria-hidden
          dir="auto"
          className="-mb-2 line-clamp-2 border-line-strong border-s-2 ps-2 text-ink-faint text-small"
        >
          {words}
        </li>
      ) : null}
      <CommentLine comment={comment} people={people} action={putBack} />
    </>
  )
}
