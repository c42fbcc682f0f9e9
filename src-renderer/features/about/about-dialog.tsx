import { Dialog } from '@renderer/components/dialog'
import { joinClasses } from '@renderer/components/join-classes'
import { useWords } from '@renderer/words/words'
import { Clapperboard, Info, SlidersHorizontal } from 'lucide-react'
import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { AboutFacts } from './about-facts'
import { EngineSettings } from './engine-settings'
import { LookSettings } from './look-settings'

/** One side of the settings. */
export type SettingsSection = {
  readonly id: string
  readonly title: string
  readonly icon: ReactNode
  readonly content: ReactNode
}

type AboutDialogProps = {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onKeys: () => void
  /** Settings of other parts of the app; they stand between those of the films and what the app is. */
  readonly sections?: readonly SettingsSection[]
  /** The side that is shown, by its id; the first one for null. */
  readonly section?: string | null
  readonly onSection?: (id: string) => void
}

/** How the app looks and works, and what it runs on: one side for each, so that the window's height is enough. */
export function AboutDialog({ isOpen, onClose, onKeys, sections = [], section, onSection }: AboutDialogProps) {
  const t = useWords()
  const all: readonly SettingsSection[] = [
    {
      id: 'general',
      title: t('about:general'),
      icon: <SlidersHorizontal />,
      content: <LookSettings onClose={onClose} onKeys={onKeys} />,
    },
    { id: 'films', title: t('about:films'), icon: <Clapperboard />, content: <EngineSettings /> },
    ...sections,
    { id: 'about', title: t('about:about'), icon: <Info />, content: <AboutFacts /> },
  ]
  return (
    <Dialog title={t('about:title')} isOpen={isOpen} isWide onClose={onClose} closeLabel={t('about:close')}>
      <Tabs
        orientation="vertical"
        {...(section ? { selectedKey: section } : {})}
        onSelectionChange={key => onSection?.(String(key))}
        className="flex h-128 w-[44rem] max-w-full gap-6 max-[50rem]:h-auto max-[50rem]:flex-col"
      >
        <TabList
          aria-label={t('about:title')}
          className="flex w-40 shrink-0 flex-col gap-0.5 max-[50rem]:w-auto max-[50rem]:flex-row max-[50rem]:overflow-x-auto"
        >
          {all.map(({ id, title, icon }) => (
            <Tab
              key={id}
              id={id}
              className={joinClasses(
                'flex h-8 shrink-0 cursor-default items-center gap-2.5 rounded-md px-2.5 text-ink-soft data-hovered:text-ink',
                'data-selected:bg-wash-strong data-selected:font-medium data-selected:text-ink [&>svg]:size-4',
              )}
            >
              {icon}
              {title}
            </Tab>
          ))}
        </TabList>
        {all.map(({ id, content }) => (
          <TabPanel
            key={id}
            id={id}
            className="-m-1 flex min-w-0 grow flex-col gap-4 overflow-y-auto p-1 pe-3 max-[50rem]:overflow-visible max-[50rem]:pe-1"
          >
            {content}
          </TabPanel>
        ))}
      </Tabs>
    </Dialog>
  )
}
