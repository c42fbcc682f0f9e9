import { CheckRow } from '@renderer/components/check-row'
import { ChoiceGroup } from '@renderer/components/choice-group'
import { clockTime } from '@renderer/components/format-time'
import { useWords } from '@renderer/words/words'
import type { ChoicesOf } from '@shared/domain/post-choices'
import { tiktokForm } from '@shared/domain/tiktok-form'
import { choose } from './edit-set'
import { Part } from './part'
import { RadioList } from './radio-list'
import type { Destination } from './use-composition'

type TiktokFieldsProps = {
  readonly destination: Destination
  readonly choices: ChoicesOf<'TikTok'>
  readonly isReadOnly: boolean
}

/** The form that TikTok requires before it takes a post: nothing in it is chosen beforehand. */
export function TiktokFields({ destination, choices, isReadOnly }: TiktokFieldsProps) {
  const t = useWords()
  const { post, check, name } = destination
  const known = check?.kind === 'known' ? check.check : null
  const form = tiktokForm(choices, known)
  const set = (change: Partial<ChoicesOf<'TikTok'>>) => void choose<ChoicesOf<'TikTok'>>(post.post_id, change)
  const isInbox = choices.mode === 'inbox'
  return (
    <Part title={t('compose:tiktok.form')}>
      <p>
        {t('compose:tiktok.postsAs')}{' '}
        <bdi className="font-semibold">@{(known?.username || name).replace(/^@/, '')}</bdi>
      </p>
      <div>
        <ChoiceGroup
          label={t('compose:tiktok.mode')}
          value={choices.mode}
          choices={(['direct', 'inbox'] as const).map(id => ({ id, label: t(`compose:tiktok.mode.${id}`) }))}
          onChange={mode => isReadOnly || set({ mode })}
        />
      </div>
      {isInbox ? <p className="text-ink-soft">{t('compose:tiktok.inboxMeans')}</p> : null}
      {isInbox ? null : (
        <div id="compose-privacy" tabIndex={-1} className="flex flex-col gap-4 outline-none">
          <RadioList
            label={t('compose:tiktok.privacy')}
            value={choices.privacy}
            isDisabled={isReadOnly}
            choices={form.privacy.map(({ value, grey }) => ({
              id: value,
              label: t(`compose:tiktok.privacy.${value}`),
              detail: grey ? t(`compose:tiktok.grey.${grey}`) : undefined,
              isDisabled: grey !== null,
            }))}
            onChange={privacy => set({ privacy })}
          />
          <Allow form={form} choices={choices} isReadOnly={isReadOnly} set={set} />
          <Disclosure form={form} choices={choices} isReadOnly={isReadOnly} set={set} />
          <CheckRow
            label={t('compose:aiMade')}
            detail={t('compose:tiktok.aiDetail')}
            isOn={choices.isAiMade}
            isDisabled={isReadOnly}
            onChange={isAiMade => set({ isAiMade })}
          />
        </div>
      )}
      <p className="text-ink-faint text-small">
        {form.longestSeconds === null ? null : t('compose:tiktok.longest', { time: clockTime(form.longestSeconds) })}{' '}
        {t('compose:tiktok.takesMinutes')}
      </p>
    </Part>
  )
}

type PartOfForm = {
  readonly form: ReturnType<typeof tiktokForm>
  readonly choices: ChoicesOf<'TikTok'>
  readonly isReadOnly: boolean
  readonly set: (change: Partial<ChoicesOf<'TikTok'>>) => void
}

/** What viewers may do with it: off, until somebody allows it. */
function Allow({ form, choices, isReadOnly, set }: PartOfForm) {
  const t = useWords()
  const rows = [
    { field: 'allowComment', grey: form.comment.grey },
    { field: 'allowDuet', grey: form.duet.grey },
    { field: 'allowStitch', grey: form.stitch.grey },
  ] as const
  return (
    <fieldset id="compose-allow" className="flex flex-col gap-1.5">
      <legend className="pb-1.5 font-medium text-small">{t('compose:tiktok.allow')}</legend>
      {rows.map(({ field, grey }) => (
        <CheckRow
          key={field}
          label={t(`compose:tiktok.${field}`)}
          {...(grey ? { detail: t(`compose:tiktok.grey.${grey}`) } : {})}
          isOn={choices[field]}
          // What was allowed before the account switched it off can still be taken back.
          isDisabled={isReadOnly || (grey !== null && !choices[field])}
          onChange={isOn => set({ [field]: isOn })}
        />
      ))}
    </fieldset>
  )
}

function Disclosure({ form, choices, isReadOnly, set }: PartOfForm) {
  const t = useWords()
  const { grey } = form.brandedContent
  return (
    <div className="flex flex-col gap-1.5">
      <CheckRow
        label={t('compose:tiktok.commercial')}
        detail={t('compose:tiktok.commercialDetail')}
        isOn={choices.isCommercial}
        isDisabled={isReadOnly}
        onChange={isCommercial => set({ isCommercial })}
      />
      {choices.isCommercial ? (
        <div id="compose-disclosure" className="flex flex-col gap-1.5 ps-6">
          <CheckRow
            label={t('compose:tiktok.ownBrand')}
            detail={t('compose:tiktok.ownBrandDetail')}
            isOn={choices.ownBrand}
            isDisabled={isReadOnly}
            onChange={ownBrand => set({ ownBrand })}
          />
          <CheckRow
            label={t('compose:tiktok.branded')}
            detail={t(grey ? `compose:tiktok.grey.${grey}` : 'compose:tiktok.brandedDetail')}
            isOn={choices.brandedContent}
            isDisabled={isReadOnly || (grey !== null && !choices.brandedContent)}
            onChange={brandedContent => set({ brandedContent })}
          />
        </div>
      ) : null}
    </div>
  )
}
