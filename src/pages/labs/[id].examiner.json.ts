// Reference and twins, fetched by the examiner worker (and by the page when the learner asks for the reference).
import type { APIRoute, GetStaticPaths } from 'astro';
import { compileLab } from '../../authoring/compile-lab.ts';
import { labIds } from '../../authoring/read-labs.ts';

export const getStaticPaths = (() => labIds().map((id) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => Response.json(compileLab(params['id'] ?? '').pack);
