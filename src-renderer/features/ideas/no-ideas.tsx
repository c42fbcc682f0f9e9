import { Button } from '@renderer/components/button'
import { EmptyState } from '@renderer/components/empty-state'
import { useWords } from '@renderer/words/words'
import { Lightbulb, Plus, Sparkles } from 'lucide-react'
import { addExamples } from './add-ideas'

/** What stands where there is no idea yet. */
export function NoIdeas({ onNew }: { readonly onNew: () => void }) {
  const t = useWords()
  return (
    <EmptyState icon={<Lightbulb />} title={t('ideas:welcome')} text={t('ideas:empty')}>
      <Button variant="primary" icon={<Plus />} onPress={onNew}>
        {t('ideas:new')}
      </Button>
      <Button icon={<Sparkles />} onPress={() => void addExamples()}>
        {t('ideas:examples')}
      </Button>
    </EmptyState>
  )
}
