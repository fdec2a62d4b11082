// What lies beside the code: the raw files, and what the last run made of them.
import type { ComponentType, JSX } from 'preact';
import { history } from '../core/text/en/history.ts';
import { workbench as words } from '../core/text/en/workbench.ts';
import { useWorkplace } from './bench-context.ts';
import type { Bench, DataTab } from './bench.ts';
import { DashboardView } from './dashboard-view.tsx';
import { EmptyView } from './empty-view.tsx';
import { Later } from './later.tsx';
import { LedgersView } from './ledgers-view.tsx';
import { PaneButton } from './pane-button.tsx';
import { PeekView } from './peek-view.tsx';
import { ProfileView } from './profile-view.tsx';
import { RawView } from './raw-view.tsx';
import { ResultsView } from './results-view.tsx';
import { RunNote } from './run-note.tsx';
import type { FinishedRun } from './run-state.ts';
import { TablesView } from './tables-view.tsx';
import { Tabs, type TabItem } from './tabs.tsx';

export function DataPanel(): JSX.Element {
  const { bench } = useWorkplace();
  const open = bench.dataTab.value;
  return (
    <section class="wb-data" aria-label={words.data.label}>
      <div class="wb-pane-head">
        <Tabs
          label={words.data.label}
          idPrefix="wb-data"
          items={items(bench)}
          selected={open}
          onSelect={(tab) => (bench.dataTab.value = tab)}
        />
        <PaneButton region="data" />
      </div>
      <div class="wb-panel" id="wb-data-panel" role="tabpanel" aria-labelledby={`wb-data-tab-${open}`}>
        {bench.finished.value !== null && OF_RUN.has(open) ? <RunNote live={open === 'dashboard'} /> : null}
        <Panel tab={open} finished={bench.finished.value} />
      </div>
    </section>
  );
}

/** Views of the last run; the others speak for themselves. */
const OF_RUN: ReadonlySet<DataTab> = new Set<DataTab>(['tables', 'results', 'dashboard', 'ledger']);

function items(bench: Bench): readonly TabItem<DataTab>[] {
  const observation = bench.finished.value?.observation;
  const made = observation?.tables.filter(({ staged }) => !staged).length;
  const all: (TabItem<DataTab> & { readonly shown: boolean })[] = [
    { key: 'raw', content: words.data.raw, shown: true },
    { key: 'profile', content: words.data.profile, shown: true },
    { key: 'tables', content: counted(words.data.tables, made), shown: true },
    { key: 'results', content: counted(words.data.results, observation?.results.length), shown: true },
    { key: 'dashboard', content: words.data.dashboard, shown: true },
    { key: 'ledger', content: words.data.ledger, shown: bench.lab.ledger !== undefined },
    { key: 'history', content: history.tab, shown: true },
    { key: 'reference', content: words.reference.tab, shown: bench.reference.value.kind !== 'closed' },
    {
      key: 'break',
      content: words.break.tab,
      shown: bench.broken.value.kind !== 'none' || bench.dataTab.value === 'break',
    },
    { key: 'peek', content: words.peek.tab, shown: bench.peek.value.kind !== 'none' },
  ];
  return all.filter(({ shown }) => shown);
}

function counted(label: string, count: number | undefined): JSX.Element {
  return (
    <>
      {label}
      {count === undefined ? null : ' '}
      {count === undefined ? null : <span class="wb-badge">{count}</span>}
    </>
  );
}

const NOTHING = {};
const breakView = async (): Promise<ComponentType> => (await import('./break-view.tsx')).BreakView;
const referenceView = async (): Promise<ComponentType> =>
  (await import('./reference-view.tsx')).ReferenceView;
const historyView = async (): Promise<ComponentType> => (await import('./history-view.tsx')).HistoryView;

function Panel({ tab, finished }: { tab: DataTab; finished: FinishedRun | null }): JSX.Element {
  if (tab === 'raw') return <RawView />;
  if (tab === 'reference') return <Later key={tab} load={referenceView} given={NOTHING} />;
  if (tab === 'profile') return <ProfileView />;
  if (tab === 'break') return <Later key={tab} load={breakView} given={NOTHING} />;
  if (tab === 'peek') return <PeekView />;
  if (tab === 'history') return <Later key={tab} load={historyView} given={NOTHING} />;
  if (finished === null) return <EmptyView tab={tab} />;
  const { observation, draft } = finished;
  switch (tab) {
    case 'tables':
      return <TablesView observation={observation} />;
    case 'results':
      return <ResultsView observation={observation} draft={draft} />;
    case 'dashboard':
      return <DashboardView run={finished} />;
    case 'ledger':
      return <LedgersView key={finished.ms} observation={observation} />;
  }
}
