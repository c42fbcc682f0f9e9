import { Button } from '@renderer/components/button'
import { useWords } from '@renderer/words/words'
import type { Idea } from '@shared/domain/idea'
import { ChevronDown } from 'lucide-react'
import { useIdeasStore } from './ideas-store'
import { StageDot } from './stage-mark'

/** Where an idea stands; opens the menu that moves it. */
export function StageSelect({ idea }: { readonly idea: Idea }) {
  const t = useWords()
  return (
    <Button
      size="small"
      icon={<StageDot stage={idea.stage} />}
      onPress={() => useIdeasStore.setState({ menu: idea.id })}
    >
      {t(`ideas:stage.${idea.stage}`)}
      <ChevronDown className="-me-1 size-4 opacity-60" aria-hidden />
    </Button>
  )
}
