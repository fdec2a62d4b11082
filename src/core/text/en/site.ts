// English words of the site: shell, home, roadmap and reading pages. Knows no markup.
import type { LessonStatus } from '../../progress/evidence.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** `1 h 25 min`, `45 min`. */
function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

const statuses: Readonly<Record<LessonStatus, string>> = {
  'not-started': 'not started',
  reading: 'reading',
  practised: 'practised',
  proven: 'proven',
  stale: 'stale',
};

export const site = {
  name: 'Pipeyard',
  tagline: 'Learn data engineering by running the pipeline',
  description:
    'Learn data engineering by doing it: dirty CSV files, a database and automatic checks, all inside your browser. No account, nothing to install.',
  duration,
  nav: {
    label: 'Site',
    roadmap: 'Roadmap',
    firstLab: 'First lab',
    ownCsv: 'Your CSV',
    home: (name: string) => `${name}, home`,
  },
  footer: {
    licence: 'Code under MIT, texts under CC BY 4.0.',
    data: 'All data sets are synthetic. Your progress stays in this browser.',
    quality: 'Can the graders be trusted?',
  },
  status: {
    words: statuses,
    meanings: {
      'not-started': 'nothing done here yet',
      reading: 'the lesson was opened',
      practised: 'the pipeline ran, or was checked without passing',
      proven: 'every check of the lab passed',
      stale: 'passed on an older version of the lab; worth a re-check',
    } satisfies Record<LessonStatus, string>,
  },
  lesson: {
    label: (number: string, stage: string) => `Lesson ${number} · ${stage}`,
    openLab: 'Open the lab',
    withLab: (duration: string) => `${duration}, lab included`,
    labCard: {
      label: (title: string) => `Lab: ${title}`,
      minutes: (minutes: number) => `about ${duration(minutes)}`,
    },
    realHere: 'What is real here',
    interview: 'Interview question',
    interviewAnswer: 'One good answer',
    notSaved: 'Your progress could not be saved in this browser.',
  },
  csv: {
    line: 'line',
    label: (file: string) => `Lines of ${file}`,
  },
  quiz: {
    check: 'Check the answer',
    right: 'Right.',
    wrong: 'Not quite.',
    choose: 'Choose an answer first.',
    answers: 'Answers explained',
  },
  demo: {
    play: 'Play it row by row',
    again: 'Play it again',
    playing: 'Playing…',
    loaded: (line: number) => `Line ${line}: loaded.`,
    quarantined: (line: number, reason: string) => `Line ${line}: quarantined, ${reason}.`,
    done: '4 rows in, 3 loaded, 1 quarantined.',
  },
  quality: {
    title: 'Can the graders be trusted?',
    description: 'What is done to every lab before a learner meets it, and the latest figures.',
    lead: 'A grader that lets wrong answers pass teaches wrong things; one that fails right answers drives people away. So the labs are tested, too.',
    how: 'What is done to every lab',
    steps: [
      'The starter must fail, the reference must pass, and so must right answers written in other styles.',
      'Classic wrong answers must fail on the very check that is meant to catch them.',
      'The reference is changed in one place at a time (a comparison, a join, a constant, a dropped row of a declaration …). Each such mutant must be caught, or an author has written down why it is no mistake.',
      'Fifty further sets of hidden files are made. Reference and right answers must agree on all of them.',
      'For each wrong answer the smallest input is looked for, and the cause that a learner is told is compared with the one the author wrote down.',
    ],
    figures: 'The latest figures',
    measured: (date: string, operators: number, engine: string) =>
      `Measured on ${date} with ${operators} kinds of mutation, on sql.js ${engine}.`,
    lab: 'Lab',
    right: 'Right answers',
    wrong: 'Wrong answers',
    mutants: 'Mutants',
    caught: 'Caught',
    equivalent: 'No mistake',
    survivors: 'Let pass',
    seeds: 'Further seeds',
    disagreements: 'Disagreements',
    causes: 'Cause named rightly',
    none: 'not measured since the lab was last changed',
    limits:
      'What this does not show: a mistake that nobody has thought of and that no mutation resembles may still pass. If you find one, it becomes a wrong answer of its lab.',
  },
  roadmap: {
    title: 'Roadmap',
    description:
      'Six stages from a first SQL load to operating pipelines: every lesson, what it needs and why, how long it takes, and where you stand.',
    planned: 'planned',
    next: 'Next',
    memoryOnly: 'This browser does not let the site keep data: progress lasts until you close the tab.',
    lab: 'with lab',
    start: 'start here',
    after: (titles: readonly string[]) =>
      titles.length === 1 ? `after ${titles[0]}` : `after ${titles[0]} + ${titles.length - 1}`,
    because: (title: string, because: string) => `After “${title}”, because ${because}.`,
    written: (count: number, planned: number) =>
      `${plural(count, 'lesson is', 'lessons are')} written, ${planned} planned.`,
  },
  notFound: {
    title: 'Page not found',
    text: 'There is no page at this address. It may have moved, or the link has a typing error; the search above knows every page.',
    roadmap: 'To the roadmap',
    home: 'To the start page',
  },
} as const;

/** What the roadmap says once it knows the reader's evidence. Its own constant: it travels to the browser, the rest does not. */
export const standing = {
  nextWhy: {
    begin: 'It needs nothing before it.',
    stale: 'You passed it, but the lab has changed since: check your draft once more.',
    unfinished: 'You have begun it; its lab is not passed yet.',
    ready: 'You have proven everything it needs.',
    nearest: 'It is the nearest lesson, though something it builds on is not proven yet.',
  },
  done: (planned: number) =>
    `You have proven every lesson that is written. ${plural(planned, 'more is', 'more are')} planned.`,
  left: (minutes: number) =>
    minutes === 0 ? 'Nothing left to do.' : `${duration(minutes)} left in written lessons.`,
  locked: (titles: readonly string[]) => `Easier after ${titles.join(' and ')}. You may start anyway.`,
} as const;
