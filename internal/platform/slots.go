package platform

import (
	"context"
)

type slotsAnswer struct {
	IsSuccess bool `json:"is_success"`
	Slots     int  `json:"slots"`
}

func (p *Platform) slots(ctx context.Context, r request) (answer, error) {
	slots, err := r.runs.Store.Slots(ctx)
	return answer{body: slotsAnswer{true, slots}}, err
}

const maxSlots = 10000

func (p *Platform) setSlots(ctx context.Context, r request) (answer, error) {
	var body struct {
		Slots *number `json:"slots"`
	}
	if err := r.decode(&body); err != nil {
		return answer{}, err
	}
	if body.Slots == nil || *body.Slots < 1 || *body.Slots > maxSlots {
		return answer{}, illegal("slots must be within 1 and %d: the number of workers that may run at once", maxSlots)
	}
	if err := r.runs.Store.SetSlots(ctx, int(*body.Slots)); err != nil {
		return answer{}, err
	}
	p.moveQueue(ctx, r)
	return p.slots(ctx, r)
}
