import { buttonLook } from '@renderer/components/button-look'
import { Tooltip } from '@renderer/components/tooltip'
import { useWords } from '@renderer/words/words'
import type { ScriptId } from '@shared/domain/ids'
import { isOlder } from '@shared/domain/staleness'
import { Play, TriangleAlert } from 'lucide-react'
import { Button } from 'react-aria-components'
import { openPlayer } from './player-store'
import { useStaleness } from './use-staleness'

/** The finished film, to be played; says when it is older than its script, why that matters, and what to do. */
export function FilmChip({ script_id }: { readonly script_id: ScriptId }) {
  const t = useWords()
  const found = useStaleness(script_id)
  if (!found || found.film === 'no-film') return null
  const isStale = isOlder(found.film)
  const waiting = found.posts.filter(post => post.status === 'scheduled').length
  const name = t(isStale ? 'render:filmOlder' : 'render:film')
  const hint = isStale ? (
    <span className="block max-w-72 py-1">
      {t(found.film === 'before-approval' ? 'render:beforeApproval' : 'render:beforeEdit')}
      {waiting > 0 ? ` ${t('render:stalePosts', { count: waiting })}` : null}
    </span>
  ) : (
    t('render:play')
  )
  return (
    <Tooltip text={hint}>
      <Button onPress={() => openPlayer(found.video_id)} className={buttonLook('quiet', 'h-8 px-3 text-base')}>
        {isStale ? <TriangleAlert className="text-warn" aria-hidden /> : <Play aria-hidden />}
        <span className="max-[50rem]:sr-only">{name}</span>
        {waiting > 0 ? (
          <span className="rounded-full bg-warn-wash px-1.5 text-small tabular-nums">
            {t('render:postCount', { count: waiting })}
          </span>
        ) : null}
      </Button>
    </Tooltip>
  )
}
