import { joinClasses } from '@renderer/components/join-classes'
import { PatientImage } from '@renderer/components/patient-image'
import type { TitledFilm } from '@renderer/database/calendar-rows'
import { Clapperboard } from 'lucide-react'
import { useState } from 'react'

/** A film's own picture, or a sign for one where it has none. */
export function FilmPicture({
  film,
  className,
}: {
  readonly film: TitledFilm | undefined
  readonly className: string
}) {
  const [isBroken, setBroken] = useState(false)
  const url = film?.thumbnail_url
  const look = joinClasses('shrink-0 overflow-hidden rounded-sm bg-sunken', className)
  if (url && !isBroken) {
    return <PatientImage src={url} className={joinClasses(look, 'object-cover')} onBroken={() => setBroken(true)} />
  }
  return (
    <span className={joinClasses(look, 'flex items-center justify-center text-ink-faint')} aria-hidden>
      <Clapperboard className="size-1/2" />
    </span>
  )
}
