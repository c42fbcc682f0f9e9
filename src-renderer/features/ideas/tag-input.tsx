import { TagField } from '@renderer/components/tag-field'
import { useWords } from '@renderer/words/words'
import { type Idea, tagsInUse } from '@shared/domain/idea'
import { useMemo } from 'react'

type TagInputProps = {
  readonly ideas: readonly Idea[]
  /** Tags that are not offered. */
  readonly without?: readonly string[]
  readonly autoFocus?: boolean
  readonly onAdd: (tag: string) => void
}

/** A field for a tag of ideas: those that ideas carry are offered. */
export function TagInput({ ideas, ...field }: TagInputProps) {
  const t = useWords()
  const known = useMemo(() => tagsInUse(ideas), [ideas])
  return <TagField label={t('ideas:addTag')} known={known} {...field} />
}
