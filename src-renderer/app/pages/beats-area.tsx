import { BeatFootage } from '@renderer/features/board/beat-footage'
import { ScriptDrop } from '@renderer/features/board/script-drop'
import { BeatComments } from '@renderer/features/comments/beat-comments'
import { BeatList } from '@renderer/features/script/beat-list'
import { BeatProposals } from '@renderer/features/write/beat-proposals'
import { RewriteMenu } from '@renderer/features/write/rewrite-menu'
import { useWords } from '@renderer/words/words'
import type { Script } from '@shared/domain/script'
import type { ScriptComment } from '@shared/domain/script-comment'
import { showSettings } from '../settings-store'
import { BeatVoice } from './beat-voice'
import { ScriptBar } from './script-bar'

type BeatsAreaProps = { readonly script: Script; readonly comments: readonly ScriptComment[] }

/** A script's beats with all that lies on them. */
export function BeatsArea({ script, comments }: BeatsAreaProps) {
  const t = useWords()
  const { script_id } = script
  return (
    <section aria-label={t('app:script')} className="flex h-full min-h-0 flex-col">
      <ScriptBar script={script} comments={comments} />
      <ScriptDrop script_id={script_id}>
        <BeatList
          script={script}
          footage={beat => (
            <BeatFootage
              beat={beat}
              script_id={script_id}
              voice={(footage, number, media) => <BeatVoice {...{ script_id, beat, number, footage, media }} />}
            />
          )}
          tools={(beat, place) => (
            <>
              <RewriteMenu script={script} beat={beat} place={place} />
              <BeatComments
                script_id={script_id}
                beat_id={beat.id}
                place={place}
                comments={comments.filter(comment => comment.beat_id === beat.id)}
              />
            </>
          )}
          below={beat => <BeatProposals script={script} beat={beat} onSettings={() => showSettings('writing')} />}
        />
      </ScriptDrop>
    </section>
  )
}
