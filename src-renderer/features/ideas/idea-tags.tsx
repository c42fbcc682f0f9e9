import { useWords } from '@renderer/words/words'
import type { Idea } from '@shared/domain/idea'
import { X } from 'lucide-react'
import { DetailPart } from './detail-part'
import { tagIdeas, untagIdeas } from './edit-ideas'
import { TagInput } from './tag-input'

/** An idea's tags, to be added and taken off. */
export function IdeaTags({ idea, ideas }: { readonly idea: Idea; readonly ideas: readonly Idea[] }) {
  const t = useWords()
  const { tags } = idea.prompt
  return (
    <DetailPart title={t('ideas:tags')}>
      <div className="flex flex-wrap items-center gap-1.5">
        {tags.map(tag => (
          <span key={tag} className="flex h-7 items-center gap-0.5 rounded-full bg-wash ps-2.5 pe-1 text-small">
            <bdi className="max-w-52 truncate">{tag}</bdi>
            <button
              type="button"
              aria-label={t('ideas:removeTag', { tag })}
              onClick={() => void untagIdeas([idea.id], tag)}
              className="flex size-6 items-center justify-center rounded-full text-ink-faint hover:text-ink"
            >
              <X className="size-3.5" aria-hidden />
            </button>
          </span>
        ))}
        <TagInput ideas={ideas} without={tags} onAdd={tag => void tagIdeas([idea.id], tag)} />
      </div>
    </DetailPart>
  )
}
