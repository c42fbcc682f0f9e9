import { Button } from '@renderer/components/button'
import { keepSetting } from '@renderer/database/keep-setting'
import { useSetting } from '@renderer/database/queries'
import { useWords } from '@renderer/words/words'
import { latePolicies, usualLatePolicy } from '@shared/domain/late-post'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { machineZone } from './posting-settings'
import { UploadLimit } from './upload-limit'
import { ZoneField } from './zone-field'

/** How the workspace posts: what becomes of a missed time, by which clock it plans, how fast it uploads. */
export function PublishingSettings() {
  return (
    <div className="flex flex-col gap-5">
      <LateChoice />
      <WorkspaceZone />
      <UploadLimit />
    </div>
  )
}

function LateChoice() {
  const t = useWords()
  const policy = useSetting('late_policy') ?? usualLatePolicy
  return (
    <RadioGroup
      value={policy}
      onChange={value => {
        const chosen = latePolicies.find(one => one === value)
        if (chosen) void keepSetting('late_policy', chosen)
      }}
      className="flex flex-col gap-2"
    >
      <Label className="font-medium">{t('accounts:late')}</Label>
      <p className="text-ink-soft text-small">{t('accounts:lateText')}</p>
      {latePolicies.map(one => (
        <Radio key={one} value={one} className="group relative flex items-start gap-2">
          <span className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-full bg-wash ring-1 ring-line-strong ring-inset group-data-focus-visible:outline-2 group-data-selected:bg-accent-solid">
            <span className="size-1.5 rounded-full bg-white opacity-0 group-data-selected:opacity-100" />
          </span>
          <span>
            {t(`accounts:late.${one}`)}
            <span className="block text-ink-faint text-small">{t(`accounts:lateText.${one}`)}</span>
          </span>
        </Radio>
      ))}
    </RadioGroup>
  )
}

function WorkspaceZone() {
  const t = useWords()
  const own = machineZone()
  const zone = useSetting('workspace_zone') ?? own
  return (
    <section aria-label={t('accounts:workspaceZone')} className="flex flex-col gap-2 border-line border-t pt-4">
      <h3 className="font-medium">{t('accounts:workspaceZone')}</h3>
      <p className="text-ink-soft text-small">{t('accounts:workspaceZoneText')}</p>
      <div className="flex items-end gap-2">
        <div className="w-64">
          <ZoneField
            label={t('accounts:zone')}
            zone={zone}
            onChange={chosen => void keepSetting('workspace_zone', chosen)}
          />
        </div>
        {zone === own ? null : (
          <Button variant="quiet" onPress={() => void keepSetting('workspace_zone', own)}>
            {t('accounts:ownZone', { zone: own.replaceAll('_', ' ') })}
          </Button>
        )}
      </div>
    </section>
  )
}
