import { Button } from '@renderer/components/button'
import { IconButton } from '@renderer/components/icon-button'
import { useWords } from '@renderer/words/words'
import type { Idea } from '@shared/domain/idea'
import { Hash, TrendingUp } from 'lucide-react'
import { type RefObject, useState } from 'react'
import { HashtagSetsDialog } from './hashtag-sets-dialog'
import { openIdea, useIdeasStore } from './ideas-store'
import { OfflineBadge } from './offline-badge'
import { QuickAdd } from './quick-add'

type IdeasHeadProps = {
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly ideas: readonly Idea[]
  /** The field was left by key for the list below. */
  readonly onLeave: () => void
}

/** Where ideas come in: the field for a new one, topics out of feeds, hashtag sets. */
export function IdeasHead({ field, ideas, onLeave }: IdeasHeadProps) {
  const t = useWords()
  const side = useIdeasStore(state => state.side)
  const [isSets, setSets] = useState(false)
  return (
    <div className="flex shrink-0 items-start gap-2 px-4 pt-3 pb-1">
      <QuickAdd
        place="screen"
        field={field}
        ideas={ideas}
        keys="N"
        onAdded={ids => useIdeasStore.setState({ current: ids[0] ?? null })}
        onOpen={openIdea}
        onLeave={isDown => {
          field.current?.blur()
          if (isDown || ideas.length > 0) onLeave()
        }}
      />
      <div className="flex h-10 items-center gap-1">
        <OfflineBadge ideas={ideas} />
        <Button
          variant={side === 'topics' ? 'plain' : 'quiet'}
          icon={<TrendingUp />}
          aria-expanded={side === 'topics'}
          onPress={() => useIdeasStore.setState({ side: side === 'topics' ? null : 'topics' })}
        >
          {t('ideas:topics')}
        </Button>
        <IconButton label={t('ideas:sets')} icon={<Hash />} onPress={() => setSets(true)} />
      </div>
      <HashtagSetsDialog isOpen={isSets} onClose={() => setSets(false)} />
    </div>
  )
}
