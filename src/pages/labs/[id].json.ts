// The playable lab, as the workbench fetches it.
import type { APIRoute, GetStaticPaths } from 'astro';
import { compileLab } from '../../authoring/compile-lab.ts';
import { labIds } from '../../authoring/read-labs.ts';

export const getStaticPaths = (() => labIds().map((id) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => Response.json(compileLab(params['id'] ?? '').lab);
