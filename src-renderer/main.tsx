import './without-eval'
import '@renderer/styles/main.css'
import { startWords } from '@renderer/words/words'
import { createRoot } from 'react-dom/client'
import { App } from './app/app'
import { CrashBoundary } from './app/crash-boundary'
import { logErrors } from './app/log-errors'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root')
logErrors()
await startWords()
createRoot(root).render(
  <CrashBoundary>
    <App />
  </CrashBoundary>,
)
