import { ComboBox } from '@renderer/components/combo-box'
import { useWords } from '@renderer/words/words'
import { momentIn } from '@shared/domain/wall-time'
import { useState } from 'react'

type ZoneFieldProps = {
  readonly label: string
  readonly zone: string
  readonly onChange: (zone: string) => void
}

const zones = Intl.supportedValuesOf('timeZone').map(id => ({ id, label: id.replaceAll('_', ' ') }))

/** A time zone by its IANA name, typed or chosen; what is none is refused. */
export function ZoneField({ label, zone, onChange }: ZoneFieldProps) {
  const t = useWords()
  const [refused, setRefused] = useState<string | null>(null)
  const shown = zone.replaceAll('_', ' ')
  const commit = (text: string) => {
    const id = text.trim().replaceAll(' ', '_')
    const isZone = momentIn(Date.now(), id) !== null
    setRefused(isZone ? null : text)
    if (isZone) onChange(id)
    return isZone ? id.replaceAll('_', ' ') : shown
  }
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <ComboBox label={label} shown={shown} options={zones} onCommit={commit} />
      {refused === null ? null : (
        <p role="alert" className="text-bad text-small">
          {t('accounts:noSuchZone', { zone: refused })}
        </p>
      )}
    </div>
  )
}
