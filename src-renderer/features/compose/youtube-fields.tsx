import { CheckRow } from '@renderer/components/check-row'
import { IconButton } from '@renderer/components/icon-button'
import { Select } from '@renderer/components/select'
import { TagField } from '@renderer/components/tag-field'
import { useWords } from '@renderer/words/words'
import { youtubeTagsLength } from '@shared/domain/count-text'
import { type ChoicesOf, youtubePrivacies } from '@shared/domain/post-choices'
import { textLimits } from '@shared/domain/text-limits'
import { youtubeCategories } from '@shared/domain/youtube-categories'
import { X } from 'lucide-react'
import { Counter } from './counter'
import { choose } from './edit-set'
import { Part } from './part'
import { RadioList } from './radio-list'
import type { Destination } from './use-composition'

type YoutubeFieldsProps = {
  readonly destination: Destination
  readonly choices: ChoicesOf<'YouTube'>
  readonly isReadOnly: boolean
}

/** What YouTube wants to know. Who it is for is asked by law, and never answered beforehand. */
export function YoutubeFields({ destination, choices, isReadOnly }: YoutubeFieldsProps) {
  const t = useWords()
  const set = (change: Partial<ChoicesOf<'YouTube'>>) =>
    void choose<ChoicesOf<'YouTube'>>(destination.post.post_id, change)
  const kids = choices.madeForKids === null ? null : choices.madeForKids ? 'kids' : 'not-kids'
  return (
    <Part title={t('compose:youtube.form')}>
      <div className="grid gap-x-6 gap-y-4 @xl:grid-cols-2">
        <div id="compose-privacy" tabIndex={-1} className="outline-none">
          <RadioList
            label={t('compose:youtube.privacy')}
            value={choices.privacy}
            isDisabled={isReadOnly}
            choices={youtubePrivacies.map(id => ({
              id,
              label: t(`compose:youtube.privacy.${id}`),
              detail: t(`compose:youtube.privacyDetail.${id}`),
            }))}
            onChange={privacy => set({ privacy })}
          />
        </div>
        <div id="compose-audience" tabIndex={-1} className="outline-none">
          <RadioList
            label={t('compose:youtube.audience')}
            value={kids}
            isDisabled={isReadOnly}
            choices={(['not-kids', 'kids'] as const).map(id => ({
              id,
              label: t(`compose:youtube.audience.${id}`),
              detail: t(`compose:youtube.audienceDetail.${id}`),
            }))}
            onChange={audience => set({ madeForKids: audience === 'kids' })}
          />
        </div>
      </div>
      <div id="compose-category" tabIndex={-1} className="flex items-center gap-3 outline-none">
        <span className="font-medium text-small">{t('compose:youtube.category')}</span>
        <Select
          label={t('compose:youtube.category')}
          value={choices.category ?? 'none'}
          options={[
            ...(choices.category === null ? [{ id: 'none', label: t('compose:youtube.noCategory') }] : []),
            ...youtubeCategories.map(id => ({ id: id as string, label: t(`compose:youtube.category.${id}`) })),
          ]}
          onChange={id => isReadOnly || id === 'none' || set({ category: id })}
        />
      </div>
      <Tags choices={choices} isReadOnly={isReadOnly} onChange={tags => set({ tags })} />
      <CheckRow
        label={t('compose:youtube.notify')}
        isOn={choices.notify}
        isDisabled={isReadOnly}
        onChange={notify => set({ notify })}
      />
      <CheckRow
        label={t('compose:aiMade')}
        detail={t('compose:youtube.aiDetail')}
        isOn={choices.isAiMade}
        isDisabled={isReadOnly}
        onChange={isAiMade => set({ isAiMade })}
      />
    </Part>
  )
}

type TagsProps = {
  readonly choices: ChoicesOf<'YouTube'>
  readonly isReadOnly: boolean
  readonly onChange: (tags: string[]) => void
}

/** YouTube's tags: unseen, for its search. */
function Tags({ choices, isReadOnly, onChange }: TagsProps) {
  const t = useWords()
  const { tags } = choices
  return (
    <div className="flex flex-col gap-1">
      <span className="font-medium text-small">{t('compose:youtube.tags')}</span>
      <div className="flex flex-wrap items-center gap-1.5">
        {tags.map(tag => (
          <span
            key={tag}
            className="flex h-7 items-center gap-0.5 rounded-full bg-wash-strong ps-2.5 pe-0.5 text-small"
          >
            <bdi>{tag}</bdi>
            {isReadOnly ? <span className="w-2" /> : null}
            {isReadOnly ? null : (
              <IconButton
                size="small"
                label={t('compose:removeTag', { tag })}
                icon={<X />}
                onPress={() => onChange(tags.filter(one => one !== tag))}
              />
            )}
          </span>
        ))}
        {isReadOnly ? null : (
          <TagField
            label={t('compose:youtube.addTag')}
            known={[]}
            onAdd={typed => onChange([...new Set([...tags, typed.trim()])].slice(0, 100))}
          />
        )}
      </div>
      <Counter count={youtubeTagsLength(tags)} most={textLimits.YouTube.tags.stops} />
    </div>
  )
}
