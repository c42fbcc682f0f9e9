import type { VersionReason } from '@shared/domain/script-version'
import { BadgeCheck, Bookmark, FileInput, History, PenLine } from 'lucide-react'
import type { ReactNode } from 'react'

/** The sign of why a version was kept. */
export const reasonIcons: Readonly<Record<VersionReason, ReactNode>> = {
  written: <PenLine />,
  saved: <Bookmark />,
  approved: <BadgeCheck />,
  imported: <FileInput />,
  'before-restore': <History />,
}
